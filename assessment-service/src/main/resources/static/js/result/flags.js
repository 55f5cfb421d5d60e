import { el } from '../dom.js';
import { content, t } from '../i18n.js';
import { icon } from './icons.js';
import packs from './packs.js';
import { extensionMark, sourcesOf } from './sources.js';
import { word } from './words.js';

/** Each sign that raised the level, why it matters and which answer raised it; null without any. */
export function flags({ redFlags, planning }, question) {
  if (!redFlags.length) {
    return null;
  }
  return el('section', { class: 'card', 'aria-labelledby': 'flags-title' },
    el('h2', { id: 'flags-title', class: 'result-line' }, icon('flag'), t('result.flags')),
    el('ul', { class: 'result-flags' }, redFlags.map(flag => el('li', { class: `result-flag ${flag.level}` },
      el('h3', {}, word('flag', flag.code), ' ', extensionMark(flag)),
      el('p', {}, content(flag.reason)),
      because(flag, question, planning),
      sourcesOf(flag.sources)))));
}

/** What an unsure answer leaves open; null where nothing is. */
export function open({ couldNotRuleOut }, question, given) {
  if (!couldNotRuleOut.length) {
    return null;
  }
  return el('section', { class: 'card result-open', 'aria-labelledby': 'open-title' },
    el('h2', { id: 'open-title', class: 'result-line' }, icon('question'), t('result.open')),
    el('p', {}, t('result.open-why')),
    el('ul', {}, couldNotRuleOut.map(code => el('li', {}, el('strong', {}, word('flag', code)), unsure(code, question, given)))),
    el('p', { class: 'row' }, el('a', { class: 'button secondary', href: '#/questions' }, t('result.answer-again'))));
}

function because(flag, question, planning) {
  const answers = flag.because.map(code => el('li', {}, question(code), ' ', given(code, planning)));
  return el('div', { class: 'result-because' },
    el('p', { class: 'muted' }, t(flag.derived ? 'result.because.history' : 'result.because'),
      flag.derived ? el('span', { class: 'chip' }, t('result.derived')) : null),
    el('ul', {}, answers));
}

/** What raised a flag was answered yes; a score has its number, and an age is not told back. */
function given(code, { painScore }) {
  const numbers = { painScore, age: null };
  const text = code in numbers ? numbers[code] : t('result.answered.present');
  return text === null || text === undefined ? null : el('strong', { class: 'result-answer' }, String(text));
}

/** The questions behind a flag: those answered with 'not sure', or all where the answers are not on this device. */
function unsure(flag, question, answers) {
  const codes = (packs.asked[flag] ?? []).filter(code => !answers || answers[code] === 'unknown');
  return codes.length ? el('ul', {}, codes.map(code => el('li', {}, question(code)))) : null;
}
