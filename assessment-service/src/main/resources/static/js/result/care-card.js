import { el } from '../dom.js';
import { dateTime, t } from '../i18n.js';
import { icon } from './icons.js';
import { actions, levelTitle, sideTitle } from './words.js';

/** How urgent it is, in words, colour and icon, and what to do now: the care card of health services. */
export function careCard(result, buttons) {
  return el('section', { class: `care-card ${result.level}`, 'aria-labelledby': 'care-title' },
    el('div', { class: 'care-head' },
      el('span', { class: 'care-icon' }, icon(result.level)),
      el('div', {},
        el('p', { class: 'care-kind' }, t(`result.kind.${result.level}`)),
        el('h1', { id: 'care-title', tabindex: '-1' }, levelTitle(result)))),
    el('div', { class: 'care-body' },
      result.timeFrame ? timeLine(result.timeFrame) : null,
      nowList(actions(result)),
      el('p', { class: 'muted result-small' }, about(result)),
      buttons));
}

/** Which hip and when, and what it came from. */
export function about(result) {
  return [sideTitle(result), dateTime(result.observedAt), t(`result.trigger.${result.trigger}`)].join(' · ');
}

export function nowList(texts) {
  return texts.length === 1
    ? el('p', { class: 'care-now' }, texts[0])
    : el('ul', { class: 'care-now' }, texts.map(text => el('li', {}, text)));
}

function timeLine(timeFrame) {
  return el('p', { class: 'care-time' }, icon('clock'), el('span', {}, t('result.within'), ' ', el('strong', {}, t(`result.time.${timeFrame}`))));
}
