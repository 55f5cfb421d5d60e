import { el } from '../dom.js';
import { content, t } from '../i18n.js';
import { choices } from './choices.js';
import { answer, draft } from './draft.js';
import { focusOn, mark } from './errors.js';
import { openOf } from './steps.js';

export const ANSWERS = ['present', 'absent', 'unknown'];
export const fieldId = code => `q-${code.replaceAll('.', '-')}`;

/** The questions of one group. check() marks what is missing and returns it as [{text, focus}]. */
export function groupStep(step, { say, onward }) {
  const fields = new Map(step.questions.map(question => [question.code, field(question)]));
  const wave = step.waves ? waveButton(step, fields, say, onward) : null;
  const node = el('div', { class: 'stack questions' }, [...fields.values()], wave);
  const check = () => {
    const open = new Set(step.complete ? openOf(step).map(({ code }) => code) : []);
    fields.forEach((one, code) => mark(one, open.has(code) ? t('questions.answer-missing') : null));
    return step.questions
      .filter(({ code }) => open.has(code))
      .map(({ code, question }) => ({ text: content(question), focus: () => focusOn(fields.get(code)) }));
  };
  return { node, check, field: code => fields.get(code) };
}

function field({ code, question, help }) {
  const node = choices({
    id: fieldId(code),
    legend: content(question),
    options: ANSWERS.map(value => ({ value, label: t(`questions.answer.${value}`) })),
    value: draft().findings[code],
    onPick: value => {
      answer(code, value);
      mark(node, null);
    },
    kind: 'three question card',
  });
  if (help) {
    node.append(el('details', {}, el('summary', {}, t('questions.meaning')), el('p', { class: 'muted' }, content(help))));
  }
  return node;
}

function waveButton(step, fields, say, onward) {
  const press = () => {
    const open = openOf(step);
    open.forEach(({ code }) => {
      answer(code, 'absent');
      fields.get(code).querySelector('input[value=absent]').checked = true;
      mark(fields.get(code), null);
    });
    say(t('questions.waved', { n: open.length }));
    onward().focus();
  };
  return el('button', { type: 'button', class: 'button secondary wave', on: { click: press } }, t('questions.wave'));
}
