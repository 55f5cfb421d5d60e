// The services as the page sees them.

/** Why something was not done: status (0 where the service could not be reached), title, detail, errors [{field, message}]. */
export class Problem extends Error {
  constructor(status, body = {}) {
    super(body.title ?? `HTTP ${status}`);
    this.status = status;
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.errors = body.errors ?? [];
  }
}

let settings;
let asked;

/** Where the other services are; asked once. */
export async function loadSettings() {
  settings = await get('page/settings.json');
}

/** The questions in order. */
export function questionnaire() {
  asked ??= get('api/v1/questionnaire').catch(problem => {
    asked = undefined;
    throw problem;
  });
  return asked;
}

export const sendAssessment = body => post('api/v1/assessments', body);
export const sendCheckIn = body => post('api/v1/check-ins', body);
export const results = (runner, cursor) => get(of(runner, `results${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`));
export const notifications = runner => get(of(runner, 'notifications'));
export const preferences = runner => get(of(runner, 'preferences'));
export const putPreferences = (runner, body) => send('PUT', of(runner, 'preferences'), body);

/** The ways to a runner that there are here: [{channel, state, devices}]. */
export const channels = runner => get(of(runner, 'channels'));

/** What a browser needs to subscribe; only where web-push is among the channels. */
export const pushOptions = () => get(`${settings.resultsBaseUrl}/api/v1/channels/web-push`);

export const putChannel = (runner, channel, body) => send('PUT', of(runner, `channels/${channel}`), body);
export const forgetChannel = (runner, channel) => exchange(of(runner, `channels/${channel}`), { method: 'DELETE' });
export const forgetDevice = (runner, device) => forgetChannel(runner, `web-push/devices/${encodeURIComponent(device)}`);

/** The runner saw it: nobody else need be told. Gives the notification. */
export const opened = (runner, notification) => exchange(of(runner, `notifications/${encodeURIComponent(notification)}/opened`), { method: 'POST' });

/** Runs of the last weeks, newest first. */
export const runs = (runner, weeks, cursor) =>
  get(of(runner, `runs?weeks=${weeks}&limit=100${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`));

/** Null until it is there. */
export const resultsOf = (runner, assessment) => orNull(get(of(runner, `results/${assessment}`)));

/** Null where there is none. */
export const plan = runner => orNull(get(of(runner, 'plan')));

export const icsUrl = runner => of(runner, 'plan.ics');

/** A runner's live stream; handlers by entry type, and open and lost. It resumes by itself without loss. */
export function openStream(runner, handlers, lastEventId) {
  const from = lastEventId === undefined ? '' : `?lastEventId=${encodeURIComponent(lastEventId)}`;
  const source = new EventSource(of(runner, `stream${from}`));
  for (const type of ['result', 'plan', 'see-doctor', 'urgent-care', 'load-warning']) {
    source.addEventListener(type, event => handlers[type]?.(JSON.parse(event.data)));
  }
  // Whichever view has a stream: the card that shows it belongs to the page.
  source.addEventListener('load-warning', event => dispatchEvent(new CustomEvent('load-warning', { detail: JSON.parse(event.data) })));
  source.addEventListener('open', () => dispatchEvent(new CustomEvent('stream-open')));
  source.addEventListener('open', () => handlers.open?.());
  source.addEventListener('error', () => handlers.lost?.());
  return { close: () => source.close() };
}

function of(runner, rest) {
  return `${settings.resultsBaseUrl}/api/v1/runners/${encodeURIComponent(runner)}/${rest}`;
}

const get = url => exchange(url, { headers: { Accept: 'application/json' } });

const post = (url, body) => send('POST', url, body);

const send = (method, url, body) =>
  exchange(url, { method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

async function exchange(url, options) {
  let response;
  try {
    response = await fetch(url, options);
  } catch {
    throw new Problem(0);
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Problem(response.status, body);
  }
  return body;
}

function orNull(answer) {
  return answer.catch(problem => {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  });
}
