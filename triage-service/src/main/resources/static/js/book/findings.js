// The vocabulary: each finding, how it is asked, and which rules look at it.
import { el } from '../dom.js';
import { titled } from '../words.js';
import { codeLink, entry, section } from './parts.js';

export function findings(book) {
  return section('findings', 'Findings', 'Each is answered by present, absent or unknown. Eight must always be answered, if only by unknown.',
    book.groups.map(group => el('div', { class: 'group' },
      el('h3', { class: 'group-title' }, group.title),
      el('div', { class: 'tiles' }, book.findings.filter(finding => finding.group === group.code).map(finding => one(book, finding))))));
}

function one(book, finding) {
  const users = book.users.get(finding.code);
  return entry(`finding-${finding.code}`, titled(finding.code), { code: finding.code, class: 'tile', marks: finding.urgent ? el('span', { class: 'mark is-urgent' }, 'must be answered') : null },
    el('p', {}, finding.question),
    el('p', { class: 'muted' }, finding.help),
    users.length
      ? el('ul', { class: 'users' }, users.map(user => el('li', {}, codeLink(book, user.kind, user.code), ` ${user.words}`)))
      : el('p', { class: 'muted' }, 'No rule looks at it.'));
}
