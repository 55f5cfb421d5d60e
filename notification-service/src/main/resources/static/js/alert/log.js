// Who did what with the alert, newest first.
import { el } from '../dom.js';
import { action, moment, reason } from '../words.js';

export function log(alert) {
  const entries = [
    { at: alert.openedAt, words: 'opened by a triage result' },
    ...(alert.actions ?? []).map(each => ({
      at: each.at,
      by: each.by,
      words: [action(each.what), each.reason ? `: ${reason(each.reason)}` : ''].join(''),
      note: each.note,
    })),
  ].reverse();
  return el('section', { class: 'card' }, el('h2', {}, 'What was done'),
    el('ol', { class: 'log' }, entries.map(entry => el('li', {},
      el('time', { datetime: entry.at }, moment(entry.at)),
      el('span', {}, entry.by ? el('strong', {}, entry.by) : null, ` ${entry.words}`),
      entry.note ? el('p', { class: 'note' }, entry.note) : null))));
}
