import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { switchOff, switchOn } from './device.js';

/** Being told on this device, as it is now; redrawn where that changes. */
export function deviceCard(first, say) {
  const node = el('section', { class: 'card', 'aria-labelledby': 'device-title' });
  const draw = (now, isNews) => {
    replace(node,
      el('h2', { id: 'device-title' }, t('notify.device')),
      el('p', { class: `notify-state ${{ on: 'on', denied: 'trouble' }[now] ?? ''}`, tabindex: '-1' }, t(`notify.device.${now}`)),
      { off: () => [el('p', { class: 'muted' }, t('notify.device.how')), el('div', { class: 'row' }, deviceButton(after => draw(after, true)))],
        on: () => el('div', { class: 'row' }, offButton(() => draw('off', true))),
        unsupported: () => el('p', { class: 'muted' }, t('notify.device.iphone')),
      }[now]?.());
    if (isNews) {
      node.querySelector('.notify-state').focus();
      say(t(`notify.device.${now}`));
    }
  };
  draw(first, false);
  return node;
}

/** Asks for permission when it is tapped, never before; after is told what came of it. */
export function deviceButton(after) {
  return working('button', 'notify.device.switch-on', async () => after(await switchOn() ? 'on' : Notification.permission === 'denied' ? 'denied' : 'off'));
}

const offButton = after => working('button secondary', 'notify.device.switch-off', async () => {
  await switchOff();
  after();
});

function working(look, key, work) {
  const failed = el('p', { class: 'field-error', role: 'alert', hidden: true }, t('notify.failed'));
  const button = el('button', { type: 'button', class: look, on: { click } }, t(key));

  async function click() {
    button.disabled = true;
    failed.hidden = true;
    try {
      await work();
    } catch {
      failed.hidden = false;
    }
    button.disabled = false;
  }

  return [button, failed];
}
