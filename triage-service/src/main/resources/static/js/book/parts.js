// What every entry of the book is made of.
import { el } from '../dom.js';
import { frame, level, levelClass, number, spelt } from '../words.js';
import { sourceOf } from './book.js';

/** An entry that can be found and linked to; words is what the search looks in besides what is shown. */
export function entry(id, heading, props, ...children) {
  return el('article', { class: `entry card ${props.class ?? ''}`, id, tabindex: -1, dataset: { words: props.words ?? '' } },
    el('header', { class: 'entry-head' },
      el('h3', {}, heading),
      el('code', { class: 'code' }, props.code),
      props.marks,
      el('a', { class: 'anchor', href: `#${id}`, 'aria-label': `Link to ${typeof heading === 'string' ? heading : props.code}` }, '#')),
    children);
}

/** A part of the page with its heading; it goes away where the search finds nothing in it. */
export function section(id, title, intro, ...children) {
  return el('section', { class: 'part', id, 'aria-labelledby': `${id}-title` },
    el('h2', { id: `${id}-title`, tabindex: -1 }, title, el('span', { class: 'found muted' })),
    intro ? el('p', { class: 'muted intro' }, intro) : null,
    children);
}

/** Where something comes from: each source opens to say what it stands for. */
export function sources(book, references, pack) {
  return el('ul', { class: 'sources', 'aria-label': 'Sources' }, (references ?? []).map(reference => {
    const source = sourceOf(book, reference, pack);
    return el('li', {}, el('details', { class: 'source' },
      el('summary', {}, reference.replace(/^ext:/, '')),
      el('p', {}, source.isFact ? 'The article, in our words: ' : '', source.url?.startsWith('https://') ? el('a', { href: source.url, rel: 'noreferrer' }, source.title) : source.title, source.url && !source.url.startsWith('https://') ? [' ', el('code', {}, source.url)] : null)));
  }));
}

export const findingLink = code => el('a', { class: 'finding-link', href: `#finding-${code}`, title: code }, spelt(code));
export const codeLink = (book, kind, code) => el('a', { href: `#${kind}-${code}` }, book.nameOf(code));
export const levelMark = (code, timeFrame) => el('span', { class: `level-mark ${levelClass(code)}` }, level(code), timeFrame ? ` · ${frame(timeFrame)}` : '');
export const extensionMark = isOne => (isOne ? el('span', { class: 'mark' }, 'beyond the article') : null);

/** Where the count of a rule is written once it is known. */
export function firedMark(kind, code, by = '') {
  return el('span', { class: 'fired', dataset: { fired: key(kind, code, by) } });
}

export const key = (kind, code, by = '') => `${kind}/${code}/${by}`;

/** Writes into all marks how often their rules had a say. */
export function writeFired(root, counts) {
  root.querySelectorAll('[data-fired]').forEach(mark => {
    const count = counts.get(mark.dataset.fired);
    mark.textContent = count === undefined ? '' : `${number(count)} ×`;
    mark.classList.toggle('is-never', count === 0);
    mark.title = count === undefined ? '' : count === 0 ? 'Never had a say in a recorded result' : `Had a say in ${number(count)} recorded results`;
  });
}

/** A table that scrolls by itself where there is no room. */
export function table(label, heads, rows) {
  return el('div', { class: 'table-wrap', tabindex: 0, role: 'region', 'aria-label': label },
    el('table', {}, el('thead', {}, el('tr', {}, heads.map(words => (words ? el('th', { scope: 'col' }, words) : el('td', {}))))), el('tbody', {}, rows)));
}
