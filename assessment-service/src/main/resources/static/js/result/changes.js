import { el } from '../dom.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';
import { levelTitle, word } from './words.js';

/** Which answers would have given another result, and the question that would tell most. */
export function changes({ counterfactual, nextQuestion }, question) {
  if (!counterfactual.length && !nextQuestion) {
    return null;
  }
  return el('section', { class: 'card', 'aria-labelledby': 'changes-title' },
    el('h2', { id: 'changes-title', class: 'result-line' }, icon('swap'), t('result.changes')),
    counterfactual.length ? el('ul', { class: 'result-changes' }, counterfactual.map(each => el('li', {}, change(each, question)))) : null,
    nextQuestion ? next(nextQuestion, question) : null);
}

function change({ change: answers, gives }, question) {
  return [
    el('p', {}, t('result.change.if')),
    el('ul', {}, Object.entries(answers).map(([code, presence]) => el('li', {}, altered(code, presence, question)))),
    el('p', { class: 'result-then' }, '→ ', outcome(gives)),
  ];
}

function altered(code, presence, question) {
  return code === 'painScore'
    ? t('result.change.score')
    : [question(code), ' ', el('strong', { class: 'result-answer' }, t(`result.answered.${presence}`))];
}

function outcome({ level, condition }) {
  return [
    level ? t('result.change.level', { level: levelTitle({ level }) }) : null,
    level && condition ? ' ' : null,
    condition ? t('result.change.cause', { cause: word('condition', condition) }) : null,
  ];
}

function next(code, question) {
  return el('div', { class: 'result-next' },
    el('p', {}, t('result.next'), ' ', el('strong', {}, question(code))),
    el('p', { class: 'row' }, el('a', { class: 'button secondary', href: '#/questions' }, t('result.next.answer'))));
}
