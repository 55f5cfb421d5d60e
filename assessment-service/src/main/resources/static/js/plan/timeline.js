import { el } from '../dom.js';
import { content, t } from '../i18n.js';
import { sourcesOf } from './sources.js';
import { currentPhase, currentWeek, lastWeek } from './sessions.js';
import { count } from './words.js';

/** The phases over the weeks: a bar to see it at a glance, and the same in words below. */
export function timeline(plan) {
  const current = currentPhase(plan);
  return el('section', { class: 'card', 'aria-labelledby': 'phases-title' },
    el('h2', { id: 'phases-title' }, t('plan.phases')),
    bar(plan, current),
    el('ol', { class: 'plan-phases' },
      plan.phases.map(phase => step(phase, plan, phase === current)),
      (plan.notYet ?? []).map(phase => el('li', { class: 'waits' },
        el('p', { class: 'plan-phase-weeks' }, t('plan.waits')),
        el('h3', {}, content(phase.title)),
        el('p', {}, content(phase.because))))),
    sourcesOf(plan.phases.flatMap(phase => phase.sources), plan));
}

function bar(plan, current) {
  const track = el('div', { class: 'plan-bar', 'aria-hidden': 'true' });
  for (const phase of plan.phases) {
    const part = el('span', { class: phase === current ? 'now' : undefined });
    part.style.setProperty('--weeks', phase.toWeek - phase.fromWeek + 1);
    track.append(part);
  }
  const marker = el('i', {});
  marker.style.setProperty('--at', (currentWeek(plan) - 0.5) / lastWeek(plan));
  track.append(marker);
  return track;
}

function step(phase, plan, isCurrent) {
  const weeks = phase.fromWeek === phase.toWeek
    ? t('plan.one-week', { from: phase.fromWeek })
    : t('plan.weeks', { from: phase.fromWeek, to: phase.toWeek });
  const names = phase.exercises
    .map(code => plan.exercises.find(exercise => exercise.code === code))
    .filter(Boolean)
    .map(exercise => content(exercise.name));
  return el('li', { class: isCurrent ? 'now' : undefined, 'aria-current': isCurrent ? 'step' : undefined },
    el('p', { class: 'plan-phase-weeks' }, weeks, isCurrent && el('span', { class: 'chip' }, t('plan.here'))),
    el('h3', {}, content(phase.title)),
    el('p', {}, count('per-week', phase.sessionsPerWeek)),
    el('p', { class: 'muted' }, names.join(' · ')));
}
