// Keeps the known alerts equal to those of the service: what happens comes over the stream, what is there is read first.
import { openAlerts } from '../api.js';
import { openEvents } from '../event-stream.js';
import * as token from '../token.js';
import { setClock } from './age.js';
import * as alerts from './alerts.js';

const SILENCE_MS = 12_000;
const AGAIN_MS = 2_000;

const watchers = new Set();
const raised = new Set();
/** Which came over the stream while the pages were read: they may be on none of them. */
const arrived = new Set();
let source;
let readings = 0;
// reading: what is shown is not yet all that is open; loaded: it once was.
let state = { live: false, heardAt: undefined, reading: true, loaded: false, failed: false };

/** Hears of {live, heardAt, reading, loaded, failed} when it changes. */
export function watch(watcher) {
  watchers.add(watcher);
  watcher(state);
  return () => watchers.delete(watcher);
}

/** Hears of an alert that became more than it was: (alert, before or undefined). */
export function onRaised(listener) {
  raised.add(listener);
}

export const status = () => state;

/** Listens for good, and reads all that is open once the stream is there. */
export function begin() {
  source?.close();
  if (!token.has()) return;
  set({ reading: true });
  // That it is open says nothing: a service without its database opens streams too.
  source = openEvents('api/v1/alerts/stream', {
    event: (type, data) => ON[type]?.(JSON.parse(data)),
    lost: () => set({ live: false }),
  });
}

const ON = {
  alert(alert) {
    heard();
    arrived.add(alert.alertId);
    take(alert);
  },
  beat({ at }) {
    setClock(at);
    heard();
  },
  // Where the stream can not resume what it was cut off from, everything is read again.
  reset() {
    heard();
    read();
  },
};

// A connection may be dead without an error: the service is heard every few seconds, or it is not there.
setInterval(() => {
  if (state.live && Date.now() - state.heardAt > SILENCE_MS) {
    set({ live: false });
    begin();
  }
}, 1_000);
addEventListener('online', begin);
addEventListener('offline', () => {
  source?.close();
  set({ live: false });
});

function take(alert) {
  const before = alerts.put(alert);
  const isKnownSo = alerts.find(alert.alertId) === alert;
  if (isKnownSo && state.loaded && isMore(alert, before)) {
    raised.forEach(listener => listener(alert, before));
  }
}

const isMore = (alert, before) => !before || alert.level !== before.level || alert.prompts > before.prompts;

async function read() {
  const reading = ++readings;
  const seen = new Set();
  arrived.clear();
  set({ reading: true });
  try {
    await openAlerts(items => {
      items.forEach(alert => {
        seen.add(alert.alertId);
        take(alert);
      });
    });
    if (reading !== readings) return;
    alerts.retain(new Set([...seen, ...arrived]));
    set({ reading: false, loaded: true, failed: false });
  } catch {
    if (reading !== readings) return;
    set({ failed: true });
    setTimeout(() => reading === readings && token.has() && read(), AGAIN_MS);
  }
}

function heard() {
  state.heardAt = Date.now();
  if (!state.live) set({ live: true });
}

function set(changes) {
  state = { ...state, ...changes };
  watchers.forEach(watcher => watcher(state));
}
