// The services as the page sees them.
import { openEvents } from './event-stream.js';
import { exchange, get, orNull, send } from './http.js';

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

/** What is worth asking next: {done, emergency, next: {question, findings, reason, about: [{code, text}]}}. */
export const interview = answers => post(`${settings.interviewBaseUrl}/api/v1/interview`, answers);

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

/** The address that a calendar program follows: it has a key of its own, as those send no token. */
export async function calendarUrl(runner) {
  const { path } = await get(of(runner, 'calendar'));
  return `${settings.resultsBaseUrl}${path}`;
}

/** A runner's live stream; handlers by entry type, and open and lost. It resumes by itself without loss. */
export function openStream(runner, handlers, lastEventId) {
  return openEvents(of(runner, 'stream'), {
    event(type, data) {
      const told = JSON.parse(data);
      handlers[type]?.(told);
      // Whichever view has a stream: the card that shows it belongs to the page.
      if (type === 'load-warning') dispatchEvent(new CustomEvent('load-warning', { detail: told }));
    },
    open() {
      dispatchEvent(new CustomEvent('stream-open'));
      handlers.open?.();
    },
    lost: () => handlers.lost?.(),
  }, lastEventId);
}

function of(runner, rest) {
  return `${settings.resultsBaseUrl}/api/v1/runners/${encodeURIComponent(runner)}/${rest}`;
}

const post = (url, body) => send('POST', url, body);
