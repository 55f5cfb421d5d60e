// JSON over HTTP, and why something was not done.
import * as token from './token.js';

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

export const get = url => exchange(url, { headers: { Accept: 'application/json' } });

/** Sends JSON; headers are those beside its type. */
export const send = (method, url, body, headers = {}) =>
  exchange(url, { method, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(body) });

/** Null where there is nothing at that address. */
export function orNull(answer) {
  return answer.catch(problem => {
    if (problem.status === 404) {
      return null;
    }
    throw problem;
  });
}

/** What is answered, as a file that the browser keeps under this name: a link alone would not say who asks. */
export async function download(url, name) {
  const response = await fetch(url, { headers: token.header() }).catch(() => {
    throw new Problem(0);
  });
  if (!response.ok) {
    if (response.status === 401) token.end();
    throw new Problem(response.status);
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The JSON that is answered; throws a Problem for whatever is no success. */
export async function exchange(url, options) {
  let response;
  try {
    response = await fetch(url, { ...options, headers: { ...options.headers, ...token.header() } });
  } catch {
    throw new Problem(0);
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    if (response.status === 401) token.end();
    throw new Problem(response.status, body);
  }
  return body;
}
