import { el } from '../dom.js';
import { content, t } from '../i18n.js';
import { icon } from './icons.js';
import { byCondition, weeks, word } from './words.js';

/** From so many entries on a list takes the whole width. */
const LONG = 5;

/** Whether and how to run, what to do instead, what helps, and how long it may take. */
export function advice({ advice: given, conditions, planning }) {
  return el('div', { class: 'result-advice' },
    card('run', 'result.running', runningText(given.running, conditions), answerFirst(planning)),
    given.crossTraining.length ? card('swap', 'result.instead', chips(given.crossTraining)) : null,
    given.avoid.length ? card('avoid', 'result.avoid', chips(given.avoid)) : null,
    given.recoveryWeeks ? card('calendar', 'result.recovery',
      el('p', { class: 'result-weeks' }, weeks(given.recoveryWeeks)), el('p', { class: 'muted' }, t('result.recovery-note'))) : null,
    given.treatment.length ? card('care', 'result.treatment', list(given.treatment), el('p', { class: 'muted' }, t('result.treatment-note'))) : null,
    given.prevention.length ? card('shield', 'result.prevention', list(given.prevention)) : null);
}

function runningText(text, conditions) {
  const parts = byCondition(text, conditions);
  return parts.length === 1
    ? el('p', {}, parts[0].text)
    : el('dl', { class: 'result-running' }, parts.map(part => [el('dt', {}, word('condition', part.condition)), el('dd', {}, part.text)]));
}

function answerFirst({ holds }) {
  return holds.includes('bone-stress-unanswered')
    ? el('p', { class: 'row' }, el('a', { class: 'button', href: '#/questions' }, t('result.answer-three')))
    : null;
}

function card(name, title, ...children) {
  const isLong = children.some(child => child?.className === 'result-list' && child.childElementCount > LONG);
  return el('section', { class: isLong ? 'card wide' : 'card' }, el('h2', { class: 'result-line' }, icon(name), t(title)), children);
}

function chips(codes) {
  return el('ul', { class: 'result-chips' }, codes.map(code => el('li', { class: 'chip' }, word('activity', code))));
}

function list(texts) {
  return el('ul', { class: 'result-list' }, [...new Set(texts.map(content))].map(text => el('li', {}, text)));
}
