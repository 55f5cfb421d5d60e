// The browser's side of Web Push: permission, service worker, subscription.

/** Whether this browser can be pushed to at all. */
export function isSupported() {
  return 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
}

/** default, granted or denied. */
export const permission = () => Notification.permission;

/** Asks the runner; browsers want a tap right before. */
export const ask = () => Notification.requestPermission();

/** A subscription to this key, as the server takes it; the present one where it is to that key. */
export async function subscribe(applicationServerKey) {
  await navigator.serviceWorker.register('sw.js');
  const { pushManager } = await navigator.serviceWorker.ready;
  const key = bytes(applicationServerKey);
  const present = await pushManager.getSubscription();
  if (present && !isTo(present, key)) {
    await present.unsubscribe();
  }
  const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  return subscription.toJSON();
}

/** Ends the subscription of this browser, where there is one. */
export async function unsubscribe() {
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  await subscription?.unsubscribe();
}

function isTo({ options }, key) {
  const own = options?.applicationServerKey;
  return Boolean(own) && String(new Uint8Array(own)) === String(key);
}

function bytes(base64url) {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, character => character.charCodeAt(0));
}
