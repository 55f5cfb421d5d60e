import { el } from '../dom.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** While a result is on its way; giveUp is there once it takes long. */
export function waiting(giveUp) {
  return el('section', { class: 'card result-waiting' },
    el('span', { class: 'result-pulse', 'aria-hidden': 'true' }),
    el('h1', { tabindex: '-1' }, t('result.waiting')),
    el('p', { class: 'muted' }, t(giveUp ? 'result.waiting-long' : 'result.waiting-text')),
    giveUp ? el('p', { class: 'row' }, el('button', { type: 'button', class: 'button secondary', on: { click: giveUp } }, t('result.show-newest'))) : null,
    el('p', { class: 'muted result-small' }, t('result.waiting-urgent')));
}

/** Where there is nothing to show yet. */
export function invitation() {
  return el('section', { class: 'card result-waiting' },
    icon('question'),
    el('h1', { tabindex: '-1' }, t('result.none')),
    el('p', {}, t('result.none-text')),
    el('p', { class: 'row' }, el('a', { class: 'button', href: '#/' }, t('result.start'))));
}
