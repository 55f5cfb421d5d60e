import { el } from '../dom.js';
import { dateTime, t } from '../i18n.js';
import { icon } from './icons.js';
import { actions, levelTitle, sideTitle } from './words.js';

/** How urgent it is, in words, colour and icon, and what to do now: the care card of health services. */
export function levelCard(result, buttons) {
  return el('section', { class: `level-card ${result.level}`, 'aria-labelledby': 'level-title' },
    el('div', { class: 'level-head' },
      el('span', { class: 'level-icon' }, icon(result.level)),
      el('div', {},
        el('p', { class: 'level-kind' }, t(`result.kind.${result.level}`)),
        el('h1', { id: 'level-title', tabindex: '-1' }, levelTitle(result)))),
    el('div', { class: 'level-body' },
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
    ? el('p', { class: 'level-now' }, texts[0])
    : el('ul', { class: 'level-now' }, texts.map(text => el('li', {}, text)));
}

function timeLine(timeFrame) {
  return el('p', { class: 'level-time' }, icon('clock'), el('span', {}, t('result.within'), ' ', el('strong', {}, t(`result.time.${timeFrame}`))));
}
