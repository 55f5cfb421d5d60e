import { el } from '../dom.js';
import { t } from '../i18n.js';
import { doneToggle } from './done.js';
import { byWeek, currentWeek, isDone, nextSession } from './sessions.js';
import { shortDay, span, timeOf, today } from './when.js';
import { count, phaseName } from './words.js';

const OPEN_WEEKS = 2;

/** The sessions by week: this week and the next are open, what was and what comes later on demand. */
export function sessionCalendar(plan, context) {
  const now = currentWeek(plan);
  const weeks = byWeek(plan);
  const part = wanted => weeks.filter(wanted).map(week => weekList(week, plan, context));
  const earlier = part(({ week }) => week < now);
  const later = part(({ week }) => week >= now + OPEN_WEEKS);
  return el('section', { class: 'card', 'aria-labelledby': 'sessions-title' },
    el('h2', { id: 'sessions-title' }, t('plan.sessions')),
    folded('earlier', earlier),
    el('div', { class: 'plan-weeks' }, part(({ week }) => now <= week && week < now + OPEN_WEEKS)),
    folded('later', later));
}

function folded(key, weeks) {
  return weeks.length > 0 && el('details', { class: 'plan-fold', dataset: { fold: key } },
    el('summary', {}, count(key, weeks.length)),
    el('div', { class: 'plan-weeks' }, weeks));
}

function weekList({ week, from, to, sessions }, plan, context) {
  const phase = plan.phases.find(({ code }) => code === sessions[0].phase);
  return el('div', { class: 'plan-week-list' },
    el('h3', {}, t('plan.week', { n: week }), el('span', { class: 'muted' }, span(from, to))),
    el('p', { class: 'muted' }, phaseName(phase)),
    el('ul', {}, sessions.map(session => row(session, plan, context))));
}

function row(session, plan, context) {
  const next = nextSession(plan);
  const mayBeDone = session.on <= today(plan.zone) || session.id === next?.id || isDone(session);
  const classes = [isDone(session) && 'done', session.id === next?.id && 'next'].filter(Boolean).join(' ');
  return el('li', { class: classes || undefined },
    el('span', { class: 'plan-day' }, shortDay(session.on)),
    el('span', { class: 'plan-time' },
      t('plan.time-and-minutes', { time: timeOf(session.startsAt, plan.zone), n: session.minutes })),
    mayBeDone && doneToggle(session, context, t(isDone(session) ? 'plan.done.yes' : 'plan.done.mark'), 'plan-mark'));
}
