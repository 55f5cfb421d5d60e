// Server-sent events by fetch, as EventSource can not say who asks. The form: https://html.spec.whatwg.org/multipage/server-sent-events.html
import * as token from './token.js';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/**
 * Listens until it is closed, and goes on after the last event that came whenever it was cut off. on: event(type, data),
 * open(), lost(). Where the token has ended it stops for good.
 */
export function openEvents(url, on, lastEventId = '') {
  const ending = new AbortController();
  let last = lastEventId;
  let wait = FIRST_WAIT_MS;
  let timer;

  async function listen() {
    try {
      const response = await fetch(url, {
        headers: { Accept: 'text/event-stream', ...(last ? { 'Last-Event-ID': last } : {}), ...token.header() },
        cache: 'no-store',
        signal: ending.signal,
      });
      if (response.status === 401) {
        token.end();
        on.lost?.();
        return;
      }
      if (response.ok) {
        wait = FIRST_WAIT_MS;
        on.open?.();
        await read(response.body);
      }
    } catch {
      // The connection broke: what is told is that it is lost.
    }
    if (ending.signal.aborted) return;
    on.lost?.();
    // Many pages that were cut off together do not all come back together.
    timer = setTimeout(listen, wait * (0.5 + Math.random()));
    wait = Math.min(wait * 2, LONGEST_WAIT_MS);
  }

  async function read(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    let event = beginning();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        event = take(line.replace(/\r$/, ''), event);
      }
    }
  }

  const beginning = () => ({ type: 'message', data: [], id: last });

  /** An event counts as come with the empty line that ends it: one that was cut off in the middle has to come again. */
  function take(line, event) {
    if (line === '') {
      last = event.id;
      if (event.data.length && !ending.signal.aborted) tell(event);
      return beginning();
    }
    const [, name, value] = /^([^:]*):? ?(.*)$/.exec(line);
    if (name === 'id' && !value.includes('\0')) event.id = value;
    else if (name === 'event') event.type = value;
    else if (name === 'data') event.data.push(value);
    return event;
  }

  /** What could not be taken is not gone on after: without a place to go on from the service has everything read anew. */
  function tell(event) {
    try {
      on.event(event.type, event.data.join('\n'));
    } catch (failure) {
      last = '';
      throw failure;
    }
  }

  listen();
  return {
    close() {
      ending.abort();
      clearTimeout(timer);
    },
  };
}
