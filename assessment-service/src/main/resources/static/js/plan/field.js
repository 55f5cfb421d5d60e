import { el } from '../dom.js';

/** A question with its choices: where its error stands, and what a link to it focuses. */
export function question({ name, legend, help, choices, after }) {
  const error = el('p', { class: 'field-error', id: `${name}-error` });
  error.hidden = true;
  const hint = help && el('div', { class: 'plan-help', id: `${name}-help` }, help);
  const node = el('fieldset', { class: 'card field plan-question', 'aria-describedby': help ? `${name}-help ${name}-error` : `${name}-error` },
    el('legend', {}, el('h2', {}, legend)), hint, error, choices, after);
  const show = words => {
    error.textContent = words;
    error.hidden = !words;
    node.classList.toggle('has-error', Boolean(words));
  };
  // An answer that is given takes its error away.
  node.addEventListener('change', () => show(''));
  return {
    node,
    first: node.querySelector('input'),
    error: show,
  };
}

/** One radio button or checkbox that looks like a big button; the whole of it can be touched. */
export function choice({ type = 'radio', name, id, value, checked, pick, look = '' }, ...words) {
  const input = el('input', { type, name, id, value, on: { change: () => pick(input.checked) } });
  input.checked = checked;
  return el('label', { class: `plan-choice ${look}`, for: id }, input, el('span', { class: 'plan-choice-face' }, words));
}
