import { el } from '../dom.js';
import { content, t } from '../i18n.js';
import { icon } from './icons.js';
import { sourcesOf } from './sources.js';

const BANDS = [['calm', 'check'], ['careful', 'warn'], ['stop', 'stop']];

/** What pain during an exercise means, as a scale from 0 to 10; null where the rule must not be used. */
export function painRule(plan) {
  if (!plan.painRule?.length) return null;
  return el('section', { class: 'card', 'aria-labelledby': 'pain-title' },
    el('h2', { id: 'pain-title' }, t('plan.pain.title')),
    el('p', {}, t('plan.pain.intro')),
    el('div', { class: 'plan-scale', 'aria-hidden': 'true' }, plan.painRule.flatMap(scores)),
    el('ol', { class: 'plan-bands' }, plan.painRule.map(band)),
    sourcesOf(plan.painRule[0].sources, plan));
}

function scores({ from, to }, index) {
  return Array.from({ length: to - from + 1 }, (_, step) => el('span', { class: `plan-band ${look(index)}` }, String(from + step)));
}

function look(index) {
  return BANDS[Math.min(index, BANDS.length - 1)][0];
}

function band({ from, to, meaning }, index) {
  const [, sign] = BANDS[Math.min(index, BANDS.length - 1)];
  return el('li', { class: `plan-band ${look(index)}` },
    el('p', { class: 'plan-band-scores' }, icon(sign), t('plan.pain.span', { from, to })),
    el('p', {}, content(meaning)));
}
