// The page's frame: what is in force as one searchable book, what another answer would change, and which rules had a say.
import * as api from './api.js';
import { bookOf } from './book/book.js';
import { conditions } from './book/conditions.js';
import { findings } from './book/findings.js';
import { flags, precautions } from './book/flags.js';
import { facts, general, packs, parameters } from './book/packs.js';
import { coverage } from './coverage.js';
import { el, replace } from './dom.js';
import { filter, hashOf, placeOf } from './search.js';
import * as theme from './theme.js';
import * as token from './token.js';
import { panel } from './whatif/panel.js';

const LINKS = [['whatif', 'What if'], ['coverage', 'Coverage'], ['conditions', 'Conditions'], ['flags', 'Red flags'], ['findings', 'Findings'], ['parameters', 'Parameters'], ['packs', 'Packs']];

const main = document.getElementById('main');
const field = el('input', { type: 'search', id: 'search', placeholder: 'Search', 'aria-label': 'Search all rules', 'aria-describedby': 'hits', 'aria-keyshortcuts': '/', autocomplete: 'off', spellcheck: 'false', on: { input: () => look(field.value) } });
const hits = el('span', { id: 'hits', class: 'muted', role: 'status' });
let place = placeOf('');

// On a machine that several share it ends with the window.
token.adopt(() => sessionStorage, 'hip-knowledge-token');
theme.apply();
frame();
document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  (main.querySelector('h1') ?? main).focus();
});
addEventListener('keydown', event => {
  if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest('input, select, textarea')) {
    event.preventDefault();
    field.focus();
    field.select();
  } else if (event.key === 'Escape' && event.target === field && field.value) {
    field.value = '';
    look('');
  }
});
await show();

async function show() {
  replace(main, el('p', { class: 'muted', role: 'status' }, 'Reading the packs…'));
  try {
    const [knowledge, vocabulary] = await Promise.all([api.knowledge(), api.vocabulary()]);
    render(bookOf(knowledge, vocabulary));
  } catch (problem) {
    if (!problem.status && problem.status !== 0) throw problem;
    replace(main, el('section', { class: 'card stack', role: 'alert' },
      el('h1', { tabindex: -1 }, 'The rules cannot be shown now'),
      el('p', {}, problem.status ? `${problem.title}. ${problem.detail}` : 'The service cannot be reached.'),
      el('button', { type: 'button', class: 'button', on: { click: show } }, 'Try again')));
  }
}

function render(book) {
  const view = el('div', { class: 'view book' },
    el('div', { class: 'opening' },
      el('h1', { tabindex: -1 }, 'What decides, and on what it rests'),
      el('p', { class: 'muted' }, `${book.conditions.length} conditions, ${book.flags.length} red flags, ${book.findings.length} findings, ${book.parameters.length} numbers, by `, book.packs.map((pack, i) => [i ? ' and ' : '', el('a', { href: `#pack-${pack.pack}` }, `${pack.pack} ${pack.version}`)]), '.')),
    panel(book), coverage(book, main), conditions(book), flags(book), findings(book), precautions(book), general(book), parameters(book), packs(book), facts(book));
  replace(main, view);
  follow();
  addEventListener('hashchange', follow);
}

/** Goes to where the address points. */
function follow() {
  place = placeOf(location.hash);
  if (field.value !== place.text) field.value = place.text;
  sift();
  main.querySelector('.is-target')?.classList.remove('is-target');
  const target = place.anchor && document.getElementById(place.anchor);
  if (!target) return;
  if (target.closest('[hidden]')) {
    // A link leads to it even where the search would not.
    field.value = '';
    place.text = '';
    sift();
  }
  target.classList.add('is-target');
  const heading = target.matches('.part') ? target.querySelector('h2') : target;
  heading.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'start' });
  mark(place.anchor);
}

function look(text) {
  place = { anchor: '', text: text.trim() };
  history.replaceState(null, '', hashOf(place) || location.pathname + location.search);
  sift();
}

function sift() {
  document.body.classList.toggle('is-searching', place.text !== '');
  const found = filter(main, place.text);
  hits.textContent = place.text ? (found === 1 ? '1 entry' : `${found} entries`) : '';
}

function mark(anchor) {
  document.querySelectorAll('#bar nav a').forEach(link => {
    if (link.hash === `#${anchor}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  });
}

function frame() {
  replace(document.getElementById('bar'),
    el('a', { class: 'brand', href: '#' }, el('img', { src: 'icon.svg', alt: '', width: 28, height: 28 }), 'Knowledge'),
    el('search', { class: 'finder' }, field, el('kbd', { 'aria-hidden': 'true' }, '/'), hits),
    el('nav', { 'aria-label': 'Parts' }, LINKS.map(([id, words]) => el('a', { href: `#${id}` }, words))),
    el('div', { class: 'choices' }, themeButton()));
}

function themeButton() {
  const button = el('button', { type: 'button', class: 'quiet-button', id: 'theme', on: { click: () => {
    theme.turn();
    say();
  } } });
  function say() {
    button.setAttribute('aria-label', theme.isDark() ? 'Light colours' : 'Dark colours');
    button.textContent = theme.isDark() ? '☀' : '☾';
  }
  say();
  return button;
}
