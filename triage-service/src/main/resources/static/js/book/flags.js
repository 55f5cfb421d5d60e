// Red flags, suspicions and precautions: when each applies and what it asks for.
import { el } from '../dom.js';
import { titled } from '../words.js';
import { criterion } from './criterion.js';
import { codeLink, entry, extensionMark, findingLink, firedMark, levelMark, section, sources } from './parts.js';

export function flags(book) {
  return section('flags', 'Red flags', 'The highest level of all that are raised is the level of the result. Nothing lowers it.',
    el('div', { class: 'tiles' }, book.flags.map(flag => entry(`flag-${flag.code}`, titled(flag.code), { code: flag.code, class: `tile flag ${flag.level === 'URGENT_CARE' ? 'urgent-care' : 'see-doctor'}`, marks: [extensionMark(flag.extension), firedMark('red-flag', flag.code)] },
      el('p', {}, levelMark(flag.level, flag.timeFrame)),
      el('p', {}, flag.reason),
      el('p', {}, el('strong', {}, 'What to do: '), flag.action),
      el('p', { class: 'muted' }, flag.running === 'none' ? 'No running until seen. ' : '', flag.unknown === 'could-not-rule-out' ? ['Unknown leaves it open: see a doctor within 24 hours. ', firedMark('red-flag-open', flag.code)] : ''),
      el('div', { class: 'when' }, el('h4', {}, 'Raised by'), criterion(book, flag.raisedBy, { kind: 'red-flag-because', code: flag.code })),
      (flag.escalates ?? []).map(more => el('div', { class: 'when' }, el('h4', {}, 'More urgent with ', levelMark(more.level, more.timeFrame)), criterion(book, more.when), el('p', {}, more.action))),
      sources(book, flag.sources, flag.pack)))));
}

export function precautions(book) {
  return section('precautions', 'Suspicions and precautions', 'What running and plans have to wait for or respect.',
    el('div', { class: 'tiles' },
      book.suspicions.map(each => entry(`suspicion-${each.code}`, titled(each.code), { code: each.code, class: 'tile', marks: [el('span', { class: 'mark' }, 'suspicion'), firedMark('hold', each.code)] },
        el('p', {}, each.running),
        el('div', { class: 'when' }, el('h4', {}, 'When'), criterion(book, each.when)),
        el('p', {}, 'Until answered: ', each.ask.map((code, i) => [i ? ', ' : '', findingLink(code)]), each.unless ? ['; unless ', codeLink(book, 'flag', each.unless), ' is raised.'] : '.'),
        sources(book, each.sources, each.pack))),
      book.precautions.map(each => entry(`precaution-${each.code}`, titled(each.code), { code: each.code, class: 'tile', marks: [el('span', { class: 'mark' }, 'precaution'), firedMark('precaution', each.code)] },
        el('p', {}, each.meaning),
        el('div', { class: 'when' }, el('h4', {}, 'When'), criterion(book, each.when)),
        sources(book, each.sources, each.pack)))));
}
