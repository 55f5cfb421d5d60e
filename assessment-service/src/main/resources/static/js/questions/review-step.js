import { el, replace } from '../dom.js';
import { content, date, t } from '../i18n.js';
import { draft } from './draft.js';
import { PLACES, RADIATES, nameOf } from './places.js';
import { worthAsking } from './worth.js';

const FOLDED_FROM = 3;

/** What is still worth asking; then all answers, group by group, each group with a link to change it. */
export function reviewStep(steps, { toStep, toPlaces }) {
  const given = el('div', { class: 'stack' }, answersOf(steps, toStep, toPlaces));
  const worth = worthAsking(
    steps.flatMap(step => step.questions ?? []),
    { toPlaces, onAnswered: () => replace(given, ...answersOf(steps, toStep, toPlaces)) },
  );
  return { node: el('div', { class: 'stack review' }, worth, given), check: () => [], field: () => null };
}

function answersOf(steps, toStep, toPlaces) {
  const groups = steps.filter(step => step.questions);
  return [
    card(t('questions.review.where'), whereRows(), toPlaces),
    ...groups.slice(0, 2).map(step => groupCard(step, toStep)),
    card(t('questions.pain.title'), painRows(), () => toStep('pain')),
    ...groups.slice(2).map(step => groupCard(step, toStep)),
  ];
}

function groupCard(step, toStep) {
  const rows = step.questions.map(({ code, question }) => {
    const answer = draft().findings[code];
    return [content(question), t(answer ? `questions.answer.${answer}` : 'questions.review.open'), answer ?? 'open'];
  });
  return card(step.title, rows, () => toStep(step.code));
}

function whereRows() {
  const places = [...PLACES, RADIATES].filter(code => draft().findings[code] === 'present').map(nameOf);
  return [
    [t('questions.where.age'), String(draft().age ?? '')],
    [t('questions.where.side'), draft().side ? t(`questions.side.${draft().side}`) : t('questions.review.open')],
    [t('questions.review.places'), places.length > 0 ? places.join(', ') : t('questions.where.none')],
  ];
}

function painRows() {
  const { painScore, painStartedOn, selfTreatmentStartedOn } = draft();
  const day = value => (value ? date(value) : t('questions.review.open'));
  return [
    [t('questions.pain.score'), painScore === undefined ? t('questions.review.open') : t('questions.review.score', { n: painScore })],
    [t('questions.pain.began'), day(painStartedOn)],
    [t('questions.pain.treated'), draft().treated === 'no' ? t('questions.pain.treated.no') : day(selfTreatmentStartedOn)],
  ];
}

function card(title, rows, onChange) {
  const button = el(
    'button',
    { type: 'button', class: 'button quiet', on: { click: onChange } },
    t('questions.review.change'),
    el('span', { class: 'visually-hidden' }, ` ${title}`),
  );
  return el(
    'section',
    { class: 'card review-card' },
    el('div', { class: 'review-head' }, el('h2', {}, title), button),
    answers(rows),
  );
}

/** What was answered; many times no folds up, so that the rest is seen. */
function answers(rows) {
  const noes = rows.filter(([, , kind]) => kind === 'absent');
  if (noes.length < FOLDED_FROM) {
    return list(rows);
  }
  const others = rows.filter(row => !noes.includes(row));
  return [
    others.length > 0 ? list(others) : null,
    el('details', { class: 'review-noes' }, el('summary', {}, t('questions.review.noes', { n: noes.length })), list(noes)),
  ];
}

function list(rows) {
  return el('dl', {}, rows.map(([name, value, kind]) => el('div', { 'data-answer': kind }, el('dt', {}, name), el('dd', {}, value))));
}
