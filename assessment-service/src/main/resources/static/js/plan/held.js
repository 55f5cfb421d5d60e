import { el } from '../dom.js';
import { content, has, t } from '../i18n.js';
import { icon } from './icons.js';

const URGENT = ['level-urgent-care'];
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
  const answer = look => el('a', { class: look, href: '#/' }, t('plan.answer-again'));
  const result = look => el('a', { class: look, href: '#/result' }, t('plan.see-result'));
  return codes.every(code => ANSWERS_HELP.includes(code))
    ? [answer('button'), result('button secondary')]
    : [result('button'), answer('button secondary')];
}
