// Shows what is pushed to this device, and opens the page where it is tapped. It fetches and keeps nothing.
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('push', event => event.waitUntil(show(read(event.data))));
addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(open(event.notification.data));
});

/** Whatever came: a browser that was promised a notification for each push shows one of its own where there is none. */
function read(data) {
  try {
    return data.json();
  } catch {
    return {};
  }
}

function show({ title, text, tag, urgent, language, notificationId }) {
  return registration.showNotification(title || 'Hip Check', {
    body: text ?? '',
    lang: language ?? '',
    tag: tag ?? '',
    // One that replaces another is news too; without a tag nothing is replaced.
    renotify: Boolean(tag),
    requireInteraction: urgent === true,
    icon: 'icon.svg',
    data: notificationId,
  });
}

async function open(notificationId) {
  const page = new URL(UUID.test(notificationId) ? `./#/open?notification=${notificationId}` : './#/result', registration.scope).href;
  for (const client of await clients.matchAll({ type: 'window' })) {
    const isThere = await client.focus().then(focused => focused.navigate(page)).then(() => true, () => false);
    if (isThere) {
      return;
    }
  }
  await clients.openWindow(page);
}
