import { el } from '../dom.js';
import { content, has, t } from '../i18n.js';
import { heldWords } from './held.js';
import { icon } from './icons.js';
import { currentPhase } from './sessions.js';
import { urgentAdvice } from './urgent-field.js';

const ICONS = { MOVES_ON: 'forward', EASES_BACK: 'back', STAYS: 'stay', GOES_ON: 'check', STARTED: 'check' };

/** What follows from a check-in, in words; `again` begins another one. */
export function outcomeView({ result, plan, answers }, again) {
  const kind = kindOf(result, plan);
  const asksAll = answers.newUrgentSymptom && kind !== 'urgent';
  return [
    el('header', { class: 'plan-head' },
      el('p', { class: 'plan-eyebrow' }, t('plan.outcome.eyebrow')),
      el('h1', { tabindex: '-1' }, t(`plan.outcome.${asksAll ? 'again' : kind}.title`))),
    asksAll && urgentAdvice(),
    el('section', { class: `card plan-outcome ${kind}` },
      el('p', { class: 'plan-line plan-strong' }, icon(signOf(kind)), words(kind, result, plan)),
      plan?.state === 'HELD' && reasons(plan),
      el('p', { class: 'row plan-buttons' }, links(kind, plan))),
    kind !== 'urgent' && el('p', {},
      el('button', { type: 'button', class: 'button quiet', on: { click: again } }, t('plan.outcome.another'))),
  ].filter(Boolean);
}

function kindOf(result, plan) {
  if (result.level === 'URGENT_CARE') return 'urgent';
  if (result.level === 'SEE_DOCTOR') return 'doctor';
  if (!plan) return 'none';
  if (plan.state === 'HELD') return 'held';
  return plan.progress?.decision in ICONS ? plan.progress.decision : 'GOES_ON';
}

function signOf(kind) {
  return ICONS[kind] ?? (kind === 'held' ? 'pause' : kind === 'none' ? 'check' : 'warn');
}

function words(kind, result, plan) {
  if (kind === 'doctor') {
    const time = has(`plan.time.${result.timeFrame}`) ? t(`plan.time.${result.timeFrame}`) : t('plan.time.P7D');
    return t('plan.outcome.doctor.text', { time });
  }
  return t(`plan.outcome.${kind}.text`, kind in ICONS ? { phase: content(currentPhase(plan).title) } : {});
}

function reasons(plan) {
  return el('div', {},
    el('p', {}, t('plan.outcome.held-because')),
    el('ul', { class: 'plan-reasons' }, plan.heldBecause.map(reason =>
      el('li', {}, heldWords(typeof reason === 'string' ? { code: reason } : reason)))));
}

function links(kind, plan) {
  const toPlan = look => el('a', { class: look, href: '#/plan' }, t('plan.see-plan'));
  const toResult = look => el('a', { class: look, href: '#/result' }, t('plan.see-result'));
  if (kind === 'urgent') {
    return [toResult('button urgent'), el('a', { class: 'button secondary', href: 'tel:112' }, t('plan.urgent.call'))];
  }
  if (['doctor', 'none'].includes(kind)) {
    return [toResult('button'), plan && toPlan('button secondary')];
  }
  return [toPlan('button'), toResult('button secondary')];
}
