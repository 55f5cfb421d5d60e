// Who is at the page, as the link says that opened it: #token=, and where it leads to after &view=.

let storage;
let key;
let token;
const watchers = new Set();

/**
 * Takes the token out of the address at once, where it would be shared and kept, and remembers it in this storage under this
 * name; else takes what is remembered. A link that is opened later counts too. place: gives the storage.
 */
export function adopt(place, name) {
  storage = openedStorage(place);
  key = name;
  token = taken() ?? remembered();
  addEventListener('hashchange', () => {
    const before = claims().sub;
    const given = taken();
    if (!given) return;
    const isOther = token === undefined || claims(given).sub !== before;
    token = given;
    // What stands on the page is somebody else's, or nothing at all.
    if (isOther) location.reload();
  });
}

/** Whether there is one. It may have ended: that the services say. */
export const has = () => token !== undefined;

/** The header that says who asks; none where nobody does. */
export const header = () => (has() ? { Authorization: `Bearer ${token}` } : {});

/** What the token says; nothing that a service does not check. */
export function claims(of = token) {
  try {
    return JSON.parse(atob(of.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return {};
  }
}

/** Hears once that the services take the token no more. */
export const onEnd = watcher => watchers.add(watcher);

/** The services take it no more: it is forgotten, and all who asked hear of it. */
export function end() {
  const had = has();
  token = undefined;
  try {
    storage?.removeItem(key);
  } catch {
    // Nothing was kept.
  }
  if (had) watchers.forEach(watcher => watcher());
}

function taken() {
  const given = new URLSearchParams(location.hash.slice(1));
  const found = given.get('token');
  if (!found) return undefined;
  const view = given.get('view');
  history.replaceState(null, '', `${location.pathname}${location.search}${view ? `#${view}` : ''}`);
  try {
    storage.setItem(key, found);
  } catch {
    // It lasts until a reload.
  }
  return found;
}

function openedStorage(place) {
  try {
    return place();
  } catch {
    return undefined;
  }
}

function remembered() {
  try {
    return storage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
