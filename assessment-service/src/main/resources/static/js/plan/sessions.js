import { save, state } from '../state.js';
import { daysBetween, plusDays, today } from './when.js';

export function isDone(session) {
  return (state.doneSessions ?? []).includes(session.id);
}

export function setDone(session, done) {
  const others = (state.doneSessions ?? []).filter(id => id !== session.id);
  state.doneSessions = done ? [...others, session.id] : others;
  save();
}

/** The first session from today on that is not done yet; undefined where the plan has run its course. */
export function nextSession(plan) {
  const now = today(plan.zone);
  return plan.sessions.find(session => session.on >= now && !isDone(session));
}

/** The running week, from 1; within the plan's weeks. */
export function currentWeek(plan) {
  const now = today(plan.zone);
  const running = byWeek(plan).find(week => week.from <= now && now <= week.to);
  const counted = 1 + Math.floor(daysBetween(plan.startsOn, now) / 7);
  return running?.week ?? Math.min(Math.max(counted, 1), lastWeek(plan));
}

export function lastWeek(plan) {
  return Math.max(1, ...plan.phases.map(phase => phase.toWeek));
}

/** The phase that the runner is in: as progress says, else by the week. */
export function currentPhase(plan) {
  const week = currentWeek(plan);
  return plan.phases.find(phase => phase.code === plan.progress?.phase)
    ?? plan.phases.find(phase => phase.fromWeek <= week && week <= phase.toWeek)
    ?? plan.phases[0];
}

/** Sessions by week, in order: [{week, from, to, sessions}]. */
export function byWeek(plan) {
  const weeks = new Map();
  for (const session of plan.sessions) {
    if (!weeks.has(session.week)) {
      const from = plusDays(session.on, 1 - session.day);
      weeks.set(session.week, { week: session.week, from, to: plusDays(from, 6), sessions: [] });
    }
    weeks.get(session.week).sessions.push(session);
  }
  return [...weeks.values()];
}

export function exercisesOf(plan, session) {
  const codes = plan.phases.find(phase => phase.code === session.phase)?.exercises ?? [];
  return codes.map(code => plan.exercises.find(exercise => exercise.code === code)).filter(Boolean);
}
