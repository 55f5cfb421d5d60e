// What can be done with an alert: take it, resolve it with a reason, release the plan, write a note. Each is done against the
// version on the screen: where somebody was faster, nothing is overwritten and what they did is shown.
import * as api from '../api.js';
import { el, replace } from '../dom.js';
import { keep, name } from '../settings.js';
import { REASONS, action } from '../words.js';

const NOTE_LENGTH = 1000;

/** Renders into root. done gets the alert as it is after an action; reread is asked for where somebody was faster. */
export function actions(root, { say, done, reread }) {
  let alert;
  let busy = false;
  const message = el('p', { class: 'field-error', role: 'alert' });
  const by = el('input', { id: 'by', type: 'text', maxlength: 100, autocomplete: 'name', value: name(), on: { change: () => keep({ name: by.value.trim() }) } });
  const note = el('textarea', { id: 'note', rows: 2, maxlength: NOTE_LENGTH });
  const why = el('select', { id: 'reason' }, el('option', { value: '' }, 'choose'), REASONS.map(each => el('option', { value: each.code }, each.words)));
  const buttons = el('div', { class: 'row' });
  const form = el('form', { class: 'card actions', 'aria-label': 'Do something', on: { submit: event => event.preventDefault() } },
    el('div', { class: 'fields' }, field('Your name', by), field('Note', note), field('Reason, to resolve', why)), buttons, message);

  function show(now) {
    const was = alert;
    alert = now;
    if (was && was.state === now.state && Boolean(was.acknowledgedAt) === Boolean(now.acknowledgedAt)) return;
    const open = now.state === 'OPEN';
    const focused = document.activeElement?.id;
    replace(buttons,
      open && !now.acknowledgedAt ? button('take', 'button', 'Take it', () => act('acknowledgement', {})) : null,
      open ? button('resolve', now.acknowledgedAt ? 'button' : 'button secondary', 'Resolve', resolve) : null,
      button('release', 'button secondary', 'Release the plan', () => act('plan-release', {})),
      button('add-note', 'button secondary', 'Add the note', addNote));
    buttons.querySelector(`#${CSS.escape(focused || 'none')}`)?.focus();
    why.parentElement.hidden = !open;
    if (!root.contains(form)) replace(root, form);
  }

  function resolve() {
    const reason = REASONS.find(each => each.code === why.value);
    if (!reason) return refuse(why, 'Choose a reason, then resolve.');
    if (reason.needsNote && !note.value.trim()) return refuse(note, 'This reason says too little alone: write a note.');
    return act('resolution', { reason: reason.code });
  }

  function addNote() {
    const text = note.value.trim();
    return text ? act('notes', { text }) : refuse(note, 'Write the note first.');
  }

  async function act(what, body) {
    if (busy) return;
    if (!by.value.trim()) {
      refuse(by, 'Type your name first: it stands beside what you do.');
      return;
    }
    busy = true;
    message.textContent = '';
    const text = note.value.trim();
    try {
      const after = await api.act(alert.alertId, alert.version, what, { by: by.value.trim(), ...(text && what !== 'notes' ? { note: text } : {}), ...body });
      note.value = '';
      done(after);
      say(`Done: you ${action(after.actions.at(-1).what)}.`);
    } catch (problem) {
      if (problem.status === 412) {
        message.textContent = 'Somebody was faster. Nothing was done: see what they did below, then decide again.';
        reread();
      } else if (problem.status === 0) {
        message.textContent = 'Nothing was done: the service cannot be reached.';
      } else {
        message.textContent = ['Nothing was done.', problem.detail || problem.title, ...problem.errors.map(each => `${each.field} ${each.message}.`)].join(' ');
      }
    } finally {
      busy = false;
    }
  }

  function refuse(control, words) {
    message.textContent = words;
    control.focus();
  }

  return { show };
}

const button = (id, kind, words, click) => el('button', { type: 'button', id, class: kind, on: { click } }, words);

const field = (words, control) => el('div', { class: 'field' }, el('label', { for: control.id }, words), control);
