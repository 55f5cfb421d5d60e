// What the page remembers on this device. Where storage is refused, as in some private windows, it lasts until a reload.
import * as token from './token.js';

const KEY = 'hip-check';

// A message that is tapped opens the page anew, so it outlasts the window; as the answers do that are kept here.
token.adopt(() => localStorage, 'hip-check-token');

/** runnerId, language, theme, draft, pending, doneSessions, device {runnerId, id}, mailbox, unopened. */
export const state = { doneSessions: [], ...read() };

/** Whether nobody was here before, so that no service can know anything of this runner yet. */
export const isFirstVisit = givenRunner() === null && state.runnerId === undefined;

// What no page of ours has put there is not asked for.
if (!isUuid(state.pending)) {
  delete state.pending;
}
state.runnerId = givenRunner() ?? (isRunner(state.runnerId) ? state.runnerId : `r-${uuid()}`);
save();

/** Keeps what was changed. */
export function save() {
  try {
    localStorage.setItem(KEY, JSON.stringify(state));
  } catch {
    // In memory it stays.
  }
}

/** A new random UUID; crypto.randomUUID is missing on plain http from another machine. */
export function uuid() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function read() {
  try {
    return JSON.parse(localStorage.getItem(KEY)) ?? {};
  } catch {
    return {};
  }
}

/** The one runner whose token it is; with a token for any, a platform may link here with its own id of the runner. */
function givenRunner() {
  const id = token.claims().runner_id ?? new URLSearchParams(location.search).get('runner');
  return isRunner(id) ? id : null;
}

function isUuid(id) {
  return typeof id === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}

function isRunner(id) {
  return typeof id === 'string' && /^[A-Za-z0-9._~-]{1,64}$/.test(id);
}
