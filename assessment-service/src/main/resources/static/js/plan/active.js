import { el } from '../dom.js';
import { t } from '../i18n.js';
import { offer } from '../notify/offer.js';
import { sessionCalendar } from './calendar.js';
import { startCheckIn } from './draft.js';
import { nextSessionCard } from './next-session.js';
import { beforeYouStart, leftOut, returnToRun } from './notes.js';
import { painRule } from './pain-rule.js';
import { progressHead } from './progress.js';
import { calendarLink } from './subscribe.js';
import { timeline } from './timeline.js';

/** A plan that may be followed, what is next first. */
export function activeView(plan, context) {
  return [
    progressHead(plan),
    el('div', { class: 'plan-columns' },
      nextSessionCard(plan, context),
      el('div', { class: 'stack' },
        timeline(plan), sessionCalendar(plan, context), painRule(plan), checkInInvitation(), offer(), calendarLink())),
    el('div', { class: 'plan-columns' },
      returnToRun(plan),
      el('div', { class: 'stack' }, leftOut(plan), beforeYouStart(plan))),
  ];
}

function checkInInvitation() {
  return el('section', { class: 'card', 'aria-labelledby': 'ask-title' },
    el('h2', { id: 'ask-title' }, t('plan.ask.title')),
    el('p', {}, t('plan.ask.text')),
    el('p', { class: 'row plan-buttons' },
      el('a', { class: 'button secondary', href: '#/check-in', on: { click: () => startCheckIn() } }, t('plan.ask.go'))));
}
