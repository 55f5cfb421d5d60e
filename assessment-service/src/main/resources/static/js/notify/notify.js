import { channels } from '../api.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { state } from '../state.js';
import { deviceCard } from './device-card.js';
import { deviceState } from './device.js';
import { mailCard } from './mail-card.js';

/** Where the runner is told of what is new while the page is closed. */
export async function render(root, { say }) {
  const head = el('header', { class: 'stack' }, el('h1', { tabindex: '-1' }, t('notify.title')), el('p', { class: 'muted' }, t('notify.lead')));

  async function load() {
    replace(root, head, el('p', { class: 'muted' }, t('notify.loading')));
    try {
      const { items } = await channels(state.runnerId);
      replace(root, head, cards(items));
    } catch {
      replace(root, head, el('section', { class: 'card', role: 'alert' },
        el('p', {}, t('notify.unreached')),
        el('p', { class: 'row' }, el('button', { type: 'button', class: 'button', on: { click: load } }, t('shell.again')))));
    }
  }

  function cards(items) {
    const device = deviceState(items);
    const mail = items.find(({ channel }) => channel === 'email');
    return [
      device ? deviceCard(device, say) : null,
      mail ? mailCard(mail, say) : null,
      device || mail ? note() : el('section', { class: 'card' }, el('p', {}, t('notify.none'))),
    ];
  }

  await load();
}

function note() {
  return el('section', { class: 'card', 'aria-labelledby': 'notify-note' },
    el('h2', { id: 'notify-note' }, t('notify.what')),
    el('ul', {}, ['urgent', 'doctor', 'quiet', 'no-guard'].map(part => el('li', {}, t(`notify.what.${part}`)))));
}
