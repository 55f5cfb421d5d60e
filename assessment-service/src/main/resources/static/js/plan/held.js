import { el } from '../dom.js';
import { content, has, t } from '../i18n.js';
import { startCheckIn } from './draft.js';
import { icon } from './icons.js';

const URGENT = ['level-urgent-care'];
const SEEN_HELPS = ['alert-open', 'level-see-doctor', 'level-urgent-care'];
const ANSWERS_HELP = ['assessment-needed', 'bone-stress-unanswered'];

/** A plan that waits: why, and what to do about it; never an exercise. */
export function heldView(plan) {
  const reasons = plan.heldBecause.map(reason => (typeof reason === 'string' ? { code: reason } : reason));
  const codes = reasons.map(({ code }) => code);
  const isUrgent = codes.some(code => URGENT.includes(code));
  return [
    el('header', { class: 'plan-head' },
      el('p', { class: 'plan-eyebrow' }, t('plan.eyebrow')),
      el('h1', { tabindex: '-1' }, t('plan.held.title'))),
    el('section', { class: `card plan-held ${isUrgent ? 'urgent' : ''}`, 'aria-labelledby': 'held-title' },
      el('h2', { id: 'held-title', class: 'plan-line' }, icon(isUrgent ? 'warn' : 'pause'), t('plan.held.why')),
      el('ul', { class: 'plan-reasons' }, reasons.map(reason => el('li', {}, heldWords(reason)))),
      el('h2', {}, t('plan.held.do')),
      el('ul', { class: 'plan-reasons' }, reasons.map(({ code }) => el('li', {}, whatToDo(code)))),
      el('p', { class: 'row plan-buttons' }, actions(codes))),
    el('p', { class: 'muted' }, t('plan.held.after')),
  ];
}

/** Why a plan is held, in words; the service's own words where the code is new. */
export function heldWords({ code, text }) {
  return has(`plan.held.because.${code}`) ? t(`plan.held.because.${code}`) : content(text ?? t('plan.held.because.other'));
}

function whatToDo(code) {
  return t(has(`plan.held.then.${code}`) ? `plan.held.then.${code}` : 'plan.held.then.other');
}

function actions(codes) {
  const link = (look, href, words, click = () => {}) => el('a', { class: look, href, on: { click } }, words);
  const answer = look => link(look, '#/', t('plan.answer-again'));
  const result = look => link(look, '#/result', t('plan.see-result'));
  if (codes.every(code => ANSWERS_HELP.includes(code))) return [answer('button'), result('button secondary')];
  const seen = codes.some(code => SEEN_HELPS.includes(code))
    && link('button secondary', '#/check-in', t('plan.held.seen'), () => startCheckIn());
  const open = codes.some(code => ANSWERS_HELP.includes(code));
  return [result('button'), seen, answer(`button ${open || !seen ? 'secondary' : 'quiet'}`)];
}
