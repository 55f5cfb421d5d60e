// The service as the board sees it.

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
  return exchange(`${ALERTS}/${encodeURIComponent(id)}/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${version}"` },
    body: JSON.stringify(body),
  });
}

/** The results of an assessment, newest first; the first may be of a run that came late. */
export const resultsOf = (runner, assessment) => orNull(get(of(runner, `results/${encodeURIComponent(assessment)}?all=true`)));
export const results = runner => get(of(runner, 'results?limit=100'));
export const runs = runner => get(of(runner, 'runs?weeks=12&limit=100'));
export const notifications = runner => get(of(runner, 'notifications?limit=100'));
export const plan = runner => orNull(get(of(runner, 'plan')));

const of = (runner, rest) => `api/v1/runners/${encodeURIComponent(runner)}/${rest}`;

export const get = url => exchange(url, { headers: { Accept: 'application/json' } });

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
