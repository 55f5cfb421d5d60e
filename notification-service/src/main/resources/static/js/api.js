// The service as the board sees it.
import { download, get, orNull, send } from './http.js';

const ALERTS = 'api/v1/alerts';
const PAGE = 1000;

/** Every open alert, page by page: each page is handed over as it comes. */
export async function openAlerts(page) {
  let cursor;
  do {
    const { items, nextCursor } = await get(`${ALERTS}?state=open&limit=${PAGE}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
    page(items);
    cursor = nextCursor;
  } while (cursor);
}

export const alert = id => get(`${ALERTS}/${encodeURIComponent(id)}`);

/** Acknowledgement, resolution, plan-release or notes, against the version that was seen. */
export function act(id, version, what, body) {
  return send('POST', `${ALERTS}/${encodeURIComponent(id)}/${what}`, body, { 'If-Match': `"${version}"` });
}

/** The results of an assessment, newest first; the first may be of a run that came late. */
export const resultsOf = (runner, assessment) => orNull(get(of(runner, `results/${encodeURIComponent(assessment)}?all=true`)));
export const results = runner => get(of(runner, 'results?limit=100'));
export const runs = runner => get(of(runner, 'runs?weeks=12&limit=100'));
export const notifications = runner => get(of(runner, 'notifications?limit=100'));
export const plan = runner => orNull(get(of(runner, 'plan')));

const of = (runner, rest) => `api/v1/runners/${encodeURIComponent(runner)}/${rest}`;

/** How many there were and of which kind, and those that are looked for, newest first. */
export const statistics = query => get(`${ALERTS}/statistics?${query}`);
export const history = (query, limit, cursor) => get(`${ALERTS}/history?${query}&limit=${limit}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`);
export const historyFile = query => download(`${ALERTS}/history.csv?${query}`, 'alerts.csv');

const OPERATIONS = 'api/v1/operations';
export const operations = () => get(OPERATIONS);
export const deadLetters = () => get(`${OPERATIONS}/dead-letters`);

/** Sends a dead letter to where it came from. */
export const redeliver = (letter, by) => send('POST', `${OPERATIONS}/dead-letters/${letter.topic}/${letter.partition}/${letter.offset}/redelivery`, { by });
