// The conditions: what each is, what speaks for and against it with its weight, and what is advised.
import { el } from '../dom.js';
import { spelt } from '../words.js';
import { findingsOf } from './book.js';
import { entry, extensionMark, findingLink, firedMark, section, sources, table } from './parts.js';

export function conditions(book) {
  const minimum = book.parameter.get('minimumScore');
  return section('conditions', 'Conditions', `A possible cause is named where the weights that fit reach ${minimum?.value ?? ''} of a full match, never as a diagnosis. A finding of a row counts once, however many of the row are there.`,
    book.conditions.map(condition => one(book, condition)));
}

function one(book, condition) {
  const { advice, codes } = condition;
  return entry(`condition-${condition.code}`, condition.name, { code: condition.code, marks: [extensionMark(condition.extension), firedMark('condition', condition.code)], words: condition.code },
    el('p', {}, condition.plain),
    el('p', { class: 'muted' }, `Full match ${condition.fullScore}. Recovery: ${advice.recovery.text} ICD-10-CM ${codes.icd10cm.unspecified}, SNOMED CT ${codes.snomed.code}.`),
    table(`Weights of ${condition.name}`, ['Finding', 'For', 'Against where absent', 'Against', 'Sources'], [
      ...condition.for.map(row => weight(book, condition, row, true)),
      ...(condition.against ?? []).map(row => weight(book, condition, row, false)),
    ]),
    el('details', {}, el('summary', {}, 'Advice'),
      el('dl', { class: 'advice' },
        pair('Running', sourced(book, condition, [advice.running])),
        pair('Instead', coded(book, condition, advice.crossTraining)),
        pair('Avoid', coded(book, condition, advice.avoid)),
        pair('Treatment', sourced(book, condition, advice.treatment)),
        pair('Prevention', sourced(book, condition, advice.prevention)),
        pair('Recovery', sourced(book, condition, [advice.recovery])),
        pair('Background', sourced(book, condition, advice.background)))));
}

function weight(book, condition, row, isFor) {
  return el('tr', { class: isFor ? 'is-for' : 'is-against' },
    el('th', { scope: 'row' }, findingsOf(row).map((code, i) => [i ? ' or ' : '', findingLink(code), firedMark(isFor ? 'supports' : 'conflicts', condition.code, code)])),
    el('td', { class: 'number' }, isFor ? bar(row.weight, condition) : ''),
    el('td', { class: 'number' }, row.absent ? String(row.absent) : ''),
    el('td', { class: 'number' }, isFor ? '' : bar(row.weight, condition)),
    el('td', {}, sources(book, row.sources, condition.pack)));
}

function bar(value, condition) {
  const largest = Math.max(...condition.for.map(row => row.weight));
  return el('span', { class: 'weight' }, el('meter', { min: 0, max: largest, value, 'aria-hidden': 'true' }), String(value));
}

const pair = (term, descriptions) => (descriptions.length ? [el('dt', {}, term), descriptions] : null);
const sourced = (book, condition, entries) => (entries ?? []).map(each => el('dd', {}, el('span', {}, each.text), sources(book, each.sources, condition.pack)));
const coded = (book, condition, entries) => (entries ?? []).map(each => el('dd', {}, el('span', {}, spelt(each.code)), sources(book, each.sources, condition.pack)));
