import { el } from '../dom.js';
import { content, has, t } from '../i18n.js';
import { icon } from './icons.js';
import { sourcesOf } from './sources.js';
import { programmeName, wordsFor } from './words.js';

/** The steps back to running. */
export function returnToRun(plan) {
  if (!plan.returnToRun?.length) return null;
  return el('section', { class: 'card', 'aria-labelledby': 'run-title' },
    el('h2', { id: 'run-title' }, t('plan.run.title')),
    el('p', {}, t('plan.run.intro')),
    el('ol', { class: 'plan-run' }, plan.returnToRun.map(step => el('li', {}, content(step.text)))),
    sourcesOf(plan.returnToRun.flatMap(step => step.sources), plan));
}

/** What the programme has and this runner should leave, each with its reason. */
export function leftOut(plan) {
  if (!plan.leftOut?.length) return null;
  return el('section', { class: 'card', 'aria-labelledby': 'left-out-title' },
    el('h2', { id: 'left-out-title' }, t('plan.left-out.title')),
    el('ul', { class: 'plan-left-out' }, plan.leftOut.map(({ exercise, because }) => el('li', {},
      icon('pause'),
      el('div', {}, el('strong', {}, wordsFor('exercise', exercise)), el('p', {}, reason(because)))))));
}

function reason(code) {
  if (has(`plan.because.${code}`)) return t(`plan.because.${code}`);
  return has(`plan.programme.${code}`) ? t('plan.because.tie', { other: programmeName(code) }) : t('plan.because.other');
}

/** What to know before the first session. */
export function beforeYouStart(plan) {
  return el('section', { class: 'card', 'aria-labelledby': 'first-title' },
    el('h2', { id: 'first-title' }, t('plan.first.title')),
    [plan.physicianFirst, plan.medicineNote].filter(Boolean).map(note => el('div', { class: 'plan-note' },
      el('p', {}, content(note.text)), sourcesOf(note.sources, plan))));
}
