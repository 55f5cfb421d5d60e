// What the runner saw, so that nobody else is told of it. Where the network is away it is said when it is back.
import { notifications, opened } from '../api.js';
import { save, state } from '../state.js';

const SEEN = ['OPENED', 'ACKNOWLEDGED'];

addEventListener('stream-open', () => pending().forEach(id => tell(id).catch(() => undefined)));

const pending = () => (Array.isArray(state.unopened) ? state.unopened : []);

/** The runner saw this notification; gives it, or nothing where it is none of this runner. */
export async function tell(notificationId) {
  keep([...pending().filter(id => id !== notificationId), notificationId]);
  try {
    const notification = await opened(state.runnerId, notificationId);
    keep(pending().filter(id => id !== notificationId));
    return notification;
  } catch (problem) {
    if (problem.status >= 400 && problem.status < 500) {
      keep(pending().filter(id => id !== notificationId));
      return null;
    }
    throw problem;
  }
}

/** The runner saw what is urgent: all of it is on the screen that was left. */
export async function tellUrgent() {
  const { items } = await notifications(state.runnerId);
  await Promise.all(items
    .filter(({ kind, state: at }) => kind === 'URGENT_CARE' && !SEEN.includes(at))
    .map(({ notificationId }) => tell(notificationId)));
}

function keep(ids) {
  if (ids.length) {
    state.unopened = ids;
  } else {
    delete state.unopened;
  }
  save();
}
