import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { tell } from './opened.js';

const VIEWS = { PLAN: '#/plan', LOAD_WARNING: '#/history' };

/** Where a notification leads that was tapped on a device or in a letter. */
export async function render(root) {
  replace(root, el('h1', { tabindex: '-1' }, t('notify.opening')));
  const id = new URLSearchParams(location.hash.split('?')[1]).get('notification');
  // Whatever is urgent is in the result, also where nothing can be said of this notification.
  const notification = id ? await tell(id).catch(() => null) : null;
  location.replace(VIEWS[notification?.kind] ?? '#/result');
}
