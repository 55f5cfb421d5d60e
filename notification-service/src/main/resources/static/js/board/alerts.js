// All open alerts that the board knows, in order, and who wants to hear when they change.
import { byUrgency } from './order.js';

const known = new Map();
/** Versions of those that are closed: an older page that still has one open must not open it again. */
const closed = new Map();
const listeners = new Set();
let sorted;
let told;

/** Hears of each change, at most once in a frame; returns how to hear no more. */
export function listen(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Open ones, first things first. */
export function all() {
  sorted ??= [...known.values()].sort(byUrgency);
  return sorted;
}

export const find = id => known.get(id);

/**
 * Takes an alert as the service says it is, unless something newer is known. What it was before is given back, undefined
 * for one that was not there.
 */
export function put(alert) {
  const before = known.get(alert.alertId);
  if ((before?.version ?? closed.get(alert.alertId) ?? -1) >= alert.version) {
    return before;
  }
  if (alert.state === 'OPEN') {
    known.set(alert.alertId, alert);
  } else {
    known.delete(alert.alertId);
    closed.set(alert.alertId, alert.version);
  }
  changed();
  return before;
}

/** What is no longer among these was closed while nobody listened. */
export function retain(ids) {
  for (const id of known.keys()) {
    if (!ids.has(id)) {
      known.delete(id);
    }
  }
  changed();
}

function changed() {
  sorted = undefined;
  told ??= requestAnimationFrameOrTimer(() => {
    told = undefined;
    listeners.forEach(listener => listener());
  });
}

// A tab in the background has no frames, and its title still has to tell.
function requestAnimationFrameOrTimer(then) {
  return document.hidden ? setTimeout(then, 200) : requestAnimationFrame(then);
}
