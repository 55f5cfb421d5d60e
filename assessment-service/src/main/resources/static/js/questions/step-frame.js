import { el } from '../dom.js';
import { has, t } from '../i18n.js';

/** What is around each step: progress, heading, why it is asked, and the ways on and back. */
export function stepFrame(step, number, total, { body, onNext, onBack, onAgain, onSkip, changing }) {
  const summary = el('div', { class: 'summary-place' });
  const last = step.code === 'review';
  const label = last ? t('questions.send') : changing ? t('questions.to-review') : t('questions.next');
  const next = el('button', { type: 'submit', class: 'button onward' }, label);
  const why = `questions.why.${step.code}`;
  const node = el(
    'form',
    { class: 'stack step', novalidate: true, on: { submit: event => (event.preventDefault(), onNext()) } },
    progress(number, total),
    el('div', { class: 'step-head' }, el('h1', { tabindex: -1 }, step.title), el('p', { class: 'muted' }, step.intro)),
    has(why) ? el('p', { class: 'why' }, el('strong', {}, t('questions.why')), ' ', t(why)) : null,
    step.questions && !step.complete ? el('p', { class: 'muted' }, t('questions.may-skip')) : null,
    summary,
    body,
    el(
      'div',
      { class: 'row step-buttons' },
      el('button', { type: 'button', class: 'button secondary', on: { click: onBack } }, t('questions.back')),
      next,
    ),
    step.questions && !step.complete && !changing
      ? el('p', {}, el('button', { type: 'button', class: 'button quiet to-worth', on: { click: onSkip } }, t('questions.skip')))
      : null,
    againBox(onAgain),
  );
  return { node, summary, next };
}

function progress(number, total) {
  const text = t('questions.step', { n: number, total });
  return el(
    'div',
    { class: 'progress' },
    el('progress', { max: total, value: number, 'aria-label': t('questions.progress'), 'aria-valuetext': text }),
    el('span', { class: 'muted' }, text),
  );
}

/** Starting over throws answers away, so it takes two taps. */
function againBox(onAgain) {
  return el(
    'details',
    { class: 'again' },
    el('summary', {}, t('questions.again')),
    el('p', {}, t('questions.again-detail')),
    el('button', { type: 'button', class: 'button secondary', on: { click: onAgain } }, t('questions.again-sure')),
  );
}
