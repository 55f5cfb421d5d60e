import { el } from '../dom.js';
import { errorSlot } from './errors.js';

/**
 * One question with radio buttons.
 * options: [{value, label, hint?}]; onPick(value) is called at each choice.
 */
export function choices({ id, legend, hint, options, value, onPick, kind = '' }) {
  const radios = options.map(option => radio(id, option, value, onPick));
  const hintId = `${id}-hint`;
  return el(
    'fieldset',
    { class: `field choices-field ${kind}`, id, 'aria-describedby': hint ? hintId : null },
    el('legend', {}, legend),
    hint ? el('p', { class: 'muted hint', id: hintId }, hint) : null,
    errorSlot(id),
    el('div', { class: 'options' }, radios),
  );
}

function radio(id, { value, label, hint }, chosen, onPick) {
  const input = el('input', { type: 'radio', name: id, value, checked: value === chosen });
  input.addEventListener('change', () => onPick(value));
  return el('label', { class: 'choice' }, input, el('span', {}, label, hint ? el('small', {}, hint) : null));
}
