// When a rule applies, as a tree in words.
import { el } from '../dom.js';
import { spelt } from '../words.js';
import { firedMark, findingLink } from './parts.js';

const GROUPS = { any: 'any of', all: 'all of', none: 'none of' };

/** of: {kind, code} of the rule whose counts by finding are shown, or nothing. */
export function criterion(book, when, of) {
  if (typeof when === 'string') return el('span', { class: 'leaf' }, findingLink(when), of ? firedMark(of.kind, of.code, when) : null);
  const [[name, value]] = Object.entries(when);
  if (name in GROUPS) {
    if (value.length === 1) return name === 'none' ? el('span', { class: 'leaf' }, 'not: ', criterion(book, value[0], of)) : criterion(book, value[0], of);
    return el('div', { class: 'criterion' }, el('span', { class: 'criterion-words' }, GROUPS[name]), el('ul', {}, value.map(each => el('li', {}, criterion(book, each, of)))));
  }
  if (name === 'redFlag') return el('span', { class: 'leaf' }, 'red flag ', el('a', { href: `#flag-${value}` }, spelt(value)));
  const words = { painScoreAtLeast: ['pain score at least ', 'painScore'], ageAtLeast: ['age at least ', 'age'], ageBelow: ['age below ', 'age'] }[name] ?? [`${spelt(name)} `, ''];
  return el('span', { class: 'leaf' }, words[0], parameterLink(book, value), of && words[1] ? firedMark(of.kind, of.code, words[1]) : null);
}

function parameterLink(book, value) {
  const parameter = book.parameter.get(value);
  return parameter ? el('a', { href: `#parameter-${value}`, title: value }, String(parameter.value)) : String(value);
}
