import { el, replace } from '../dom.js';
import { t } from '../i18n.js';

/** The message beside a field; empty until there is something wrong. */
export const errorSlot = id => el('p', { class: 'field-error', id: `${id}-error`, hidden: true });

/** Puts a message beside the field, or takes it away; the inputs in it then point to the message. */
export function mark(field, message) {
  const slot = field.querySelector('.field-error');
  slot.textContent = message ?? '';
  slot.hidden = !message;
  const described = field.matches('fieldset') ? [field] : [...field.querySelectorAll('input')];
  for (const node of described) {
    const others = (node.getAttribute('aria-describedby') ?? '').split(' ').filter(id => id && id !== slot.id);
    const ids = message ? [...others, slot.id] : others;
    if (ids.length > 0) {
      node.setAttribute('aria-describedby', ids.join(' '));
    } else {
      node.removeAttribute('aria-describedby');
    }
  }
  for (const node of field.querySelectorAll('input:not([type=radio], [type=checkbox])')) {
    node.setAttribute('aria-invalid', String(Boolean(message)));
  }
}

/** What is wrong, at the top, each with a link to its field; takes the focus. problems: [{text, focus}]. */
export function showSummary(place, problems, title = t('questions.errors')) {
  if (problems.length === 0) {
    replace(place);
    return;
  }
  const heading = el('h2', { id: 'errors-title', tabindex: -1 }, title);
  const links = problems.map(({ text, focus }) =>
    el('li', {}, el('a', { href: '#errors', on: { click: event => follow(event, focus) } }, text)),
  );
  replace(place, el('section', { class: 'error-summary', 'aria-labelledby': 'errors-title' }, heading, el('ul', {}, links)));
  place.scrollIntoView({ block: 'nearest' });
  heading.focus();
}

function follow(event, focus) {
  // The address belongs to the views; a link within one must not change it.
  event.preventDefault();
  focus();
}

/** Brings a field into view and puts the focus on what can be answered in it. */
export function focusOn(field) {
  const target = field.querySelector('input:checked') ?? field.querySelector('input') ?? field;
  field.scrollIntoView({ block: 'center' });
  target.focus({ preventScroll: true });
}
