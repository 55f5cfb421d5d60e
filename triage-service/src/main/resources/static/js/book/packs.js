// The packs in force, the numbers in them, what they say to everybody, and the facts that they rest on.
import { el } from '../dom.js';
import { levelClass, titled } from '../words.js';
import { entry, extensionMark, levelMark, section, sources } from './parts.js';

export function packs(book) {
  return section('packs', 'Packs in force', 'Each result names the packs that it rests on, exact to the byte.',
    el('div', { class: 'tiles' }, book.packs.map(pack => entry(`pack-${pack.pack}`, pack.title, { code: `${pack.pack} ${pack.version}`, class: 'tile', marks: extensionMark(pack.extension) },
      el('p', { class: 'hash' }, 'SHA-256 ', el('code', {}, pack.sha256)),
      el('details', {}, el('summary', {}, `${Object.keys(pack.sources).length} sources besides the article`),
        el('ul', {}, Object.entries(pack.sources).map(([key, source]) => el('li', {}, el('code', {}, `ext:${key}`), ' ', source.url.startsWith('https://') ? el('a', { href: source.url, rel: 'noreferrer' }, source.title) : [source.title, ' ', el('code', {}, source.url)]))))))));
}

export function parameters(book) {
  return section('parameters', 'Parameters', 'The numbers that rules use.',
    el('div', { class: 'tiles' }, book.parameters.map(each => entry(`parameter-${each.name}`, titled(each.name), { code: each.name, class: 'tile', marks: extensionMark(each.extension) },
      el('p', {}, el('strong', { class: 'value' }, String(each.value)), ` ${each.unit}`),
      el('p', {}, each.meaning),
      sources(book, each.sources, each.pack)))));
}

export function general(book) {
  if (!book.general) return null;
  return section('levels', 'Levels', 'What everybody of a level is told.',
    el('div', { class: 'tiles' }, book.general.levels.map(each => entry(`level-${each.level}`, levelMark(each.level), { code: each.level, class: `tile ${levelClass(each.level)}` },
      el('p', {}, each.text),
      book.general.running?.[each.level] ? el('p', {}, el('strong', {}, 'Running: '), book.general.running[each.level].text) : null,
      sources(book, each.sources, book.packs[0].pack)))));
}

export function facts(book) {
  return section('facts', 'Facts of the article', 'What the source article says, in our own words; the rules cite them by these numbers.',
    el('div', { class: 'tiles' }, Object.entries(book.facts).map(([id, fact]) => entry(`fact-${id}`, id, { code: `article:${id}`, class: 'tile fact' }, el('p', {}, fact)))));
}
