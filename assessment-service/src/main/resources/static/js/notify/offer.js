import { channels } from '../api.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { save, state } from '../state.js';
import { deviceState } from './device.js';
import { deviceButton } from './device-card.js';

/** Offers to tell the runner of what is new; nothing where that is on already, was declined, or is not to be had. */
export function offer() {
  const place = el('div', { class: 'no-print', hidden: true });
  if (!state.offerClosed) {
    channels(state.runnerId).then(({ items }) => {
      const isOn = items.some(({ state: at }) => at === 'LIVE');
      if (items.length && !isOn) {
        place.hidden = false;
        replace(place, card(place, deviceState(items)));
      }
    }, () => undefined);
  }
  return place;
}

function card(place, device) {
  return el('section', { class: 'card notify-offer', 'aria-labelledby': 'offer-title' },
    el('h2', { id: 'offer-title', tabindex: '-1' }, t('notify.offer')),
    el('p', {}, t('notify.offer-text')),
    el('div', { class: 'row' },
      device === 'off' ? deviceButton(outcome => outcome === 'on' ? done(place) : replace(place, card(place, outcome))) : null,
      el('a', { class: `button ${device === 'off' ? 'quiet' : 'secondary'}`, href: '#/notify' }, t('notify.offer-more')),
      el('button', { type: 'button', class: 'button quiet', on: { click: () => close(place) } }, t('notify.offer-close'))),
    device === 'denied' ? el('p', { role: 'alert' }, t('notify.device.denied')) : null);
}

function done(place) {
  replace(place, el('section', { class: 'card notify-offer' },
    el('p', { class: 'notify-state on', role: 'status', tabindex: '-1' }, t('notify.device.on')),
    el('p', {}, el('a', { href: '#/notify' }, t('notify.offer-more')))));
  place.querySelector('.notify-state').focus();
}

function close(place) {
  state.offerClosed = true;
  save();
  place.hidden = true;
  document.querySelector('main h1')?.focus();
}
