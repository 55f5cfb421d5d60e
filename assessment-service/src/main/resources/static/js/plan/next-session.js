import { el } from '../dom.js';
import { content, t } from '../i18n.js';
import { doneToggle } from './done.js';
import { exerciseCard, picture } from './exercise.js';
import { icon } from './icons.js';
import { sourcesOf } from './sources.js';
import { exercisesOf, nextSession } from './sessions.js';
import { longDay, plusDays, timeOf, today } from './when.js';

/** What to do next, whole: when, the warm-up, and each exercise. */
export function nextSessionCard(plan, context) {
  const session = nextSession(plan);
  if (!session) {
    return el('section', { class: 'card plan-next', 'aria-labelledby': 'next-title' },
      el('h2', { id: 'next-title' }, t('plan.next.over')),
      el('p', {}, t('plan.next.over-text')),
      el('a', { class: 'button', href: '#/' }, t('plan.answer-again')));
  }
  return el('section', { class: 'card plan-next', 'aria-labelledby': 'next-title' },
    el('p', { class: 'plan-eyebrow' }, t('plan.next.title')),
    el('h2', { id: 'next-title' }, dayInWords(session.on, plan.zone)),
    el('p', { class: 'plan-facts' },
      el('span', {}, icon('clock'), t('plan.at', { time: timeOf(session.startsAt, plan.zone) })),
      el('span', {}, icon('sand'), t('plan.minutes', { n: session.minutes }))),
    warmUp(plan),
    el('ol', { class: 'plan-exercises' },
      exercisesOf(plan, session).map((exercise, index) => exerciseCard(exercise, plan, index + 1))),
    el('div', { class: 'plan-next-end' },
      doneToggle(session, context, t('plan.done.this'), 'button'),
      el('p', { class: 'muted' }, t('plan.done.hint'))));
}

function dayInWords(day, zone) {
  const now = today(zone);
  if (day === now) return t('plan.today', { day: longDay(day) });
  if (day === plusDays(now, 1)) return t('plan.tomorrow', { day: longDay(day) });
  return longDay(day);
}

function warmUp(plan) {
  return el('div', { class: 'plan-warm-up' },
    el('h3', { class: 'plan-line' }, icon('flame'), t('plan.warm-up', { n: plan.warmUp.minutes })),
    el('p', {}, content(plan.warmUp.text)),
    picture('warm-up', t('plan.warm-up-name')),
    sourcesOf(plan.warmUp.sources, plan));
}
