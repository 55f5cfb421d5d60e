import { Problem } from '../http.js';
import * as token from '../token.js';

// The service tells formats by their content; this is for who stands between.
const TYPES = { fit: 'application/vnd.ant.fit', gpx: 'application/gpx+xml', tcx: 'application/vnd.garmin.tcx+xml' };

/** The upload was cancelled by the runner. */
export class Cancelled extends Error {}

/**
 * Sends one file, by XMLHttpRequest because fetch tells nothing of how far it is: {done, cancel}.
 *
 * @param progress told the part that is sent, 0 to 1
 */
export function upload(runnerId, file, progress) {
  const request = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', event => event.lengthComputable && progress(event.loaded / event.total));
    request.upload.addEventListener('load', () => progress(1));
    request.addEventListener('load', () => {
      const body = request.response ?? {};
      if (request.status === 401) token.end();
      request.status >= 200 && request.status < 300 ? resolve(body) : reject(new Problem(request.status, body));
    });
    request.addEventListener('error', () => reject(new Problem(0)));
    request.addEventListener('abort', () => reject(new Cancelled()));
  });
  request.open('POST', `api/v1/runners/${encodeURIComponent(runnerId)}/runs/files${zone()}`);
  request.responseType = 'json';
  request.setRequestHeader('Content-Type', TYPES[ending(file.name)] ?? 'application/octet-stream');
  Object.entries(token.header()).forEach(([name, value]) => request.setRequestHeader(name, value));
  request.send(file);
  return { done, cancel: () => request.abort() };
}

/** Files hold no time zone: this device's is the likeliest, and decides on which day a run at night counts. */
function zone() {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone ? `?zone=${encodeURIComponent(timeZone)}` : '';
}

function ending(name) {
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase();
}
