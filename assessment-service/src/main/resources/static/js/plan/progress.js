import { el } from '../dom.js';
import { content, has, t } from '../i18n.js';
import { icon } from './icons.js';
import { currentPhase, currentWeek, lastWeek } from './sessions.js';
import { plainDay, today } from './when.js';
import { phaseName, programmeName } from './words.js';

const ICONS = { MOVES_ON: 'forward', EASES_BACK: 'back', STAYS: 'stay' };

/** The headline: what the plan is for, how far it is, and what the last check-in changed. */
export function progressHead(plan) {
  const phase = currentPhase(plan);
  return el('header', { class: 'plan-head' },
    el('p', { class: 'plan-eyebrow' }, t('plan.eyebrow')),
    el('h1', { tabindex: '-1' }, t('plan.title', { programme: programmeName(plan.programme) })),
    plan.sharedWith && el('p', { class: 'muted' }, t('plan.shared', { other: programmeName(plan.sharedWith) })),
    el('p', { class: 'plan-week' },
      t('plan.week-of', { week: currentWeek(plan), weeks: lastWeek(plan), phase: phaseName(phase) })),
    el('p', { class: 'plan-phase-title' }, content(phase.title)),
    decision(plan));
}

/** Why the runner is where they are, in words; nothing where the service does not say. */
export function decisionWords(plan) {
  const { decision: code, since } = plan.progress ?? {};
  const key = `plan.progress.${code}`;
  const day = since ?? plan.startsOn;
  const soon = day > today(plan.zone) && has(`${key}.soon`) ? '.soon' : '';
  return has(key) ? t(key + soon, { day: plainDay(day) }) : null;
}

function decision(plan) {
  const words = decisionWords(plan);
  return words && el('p', { class: 'plan-line plan-decision' }, icon(ICONS[plan.progress.decision] ?? 'check'), words);
}
