// How often each rule had a say in what is recorded; also beside each rule in the book.
import { needsLink, told } from './access.js';
import * as api from './api.js';
import { key, section, table, writeFired } from './book/parts.js';
import { el, replace } from './dom.js';
import * as token from './token.js';
import { day, level, LEVELS, levelClass, moment, number, spelt, times } from './words.js';

const EVERY_MS = 15_000;
const SOON_MS = 1_500;
const KINDS = { 'red-flag': 'Red flag', 'red-flag-open': 'Red flag left open', condition: 'Condition', supports: 'For', conflicts: 'Against', hold: 'Suspicion', precaution: 'Precaution', derived: 'Shown by history' };
const PLACES = { 'red-flag': 'flag', 'red-flag-open': 'flag', condition: 'condition', supports: 'condition', conflicts: 'condition', hold: 'suspicion', precaution: 'precaution', derived: 'finding' };

/** marked: where the marks of rules stand that are written too. */
export function coverage(book, marked) {
  const state = el('p', { class: 'muted', role: 'status' });
  const body = el('div', { class: 'stack' });
  let version;
  let show = 'all';
  let timer;

  async function look() {
    clearTimeout(timer);
    if (!token.has()) {
      end();
      return;
    }
    let wait = EVERY_MS;
    try {
      const report = await api.coverage();
      [version] = report.versions;
      state.classList.remove('field-error');
      state.textContent = `${report.complete ? 'Counted' : 'Still reading, so far'}: ${number(report.results)} recorded result${report.results === 1 ? '' : 's'}, up to ${moment(report.asOf)}.${report.forgotten ? ` ${number(report.forgotten)} of runners who asked to be forgotten are left out.` : ''}${report.unreadable ? ` ${number(report.unreadable)} could not be read.` : ''}`;
      // Before the first result a zero beside each rule says nothing.
      if (version.results) writeFired(marked, new Map(version.rules.map(rule => [key(rule.kind, rule.code, rule.by), rule.fired])));
      write(report);
      wait = report.complete ? EVERY_MS : SOON_MS;
    } catch (problem) {
      if (problem.status === 401 || problem.status === 403) {
        end();
        return;
      }
      state.classList.add('field-error');
      state.textContent = `Not counted now: ${told(problem)}`;
    }
    timer = setTimeout(() => (document.hidden ? document.addEventListener('visibilitychange', look, { once: true }) : look()), wait);
  }

  function end() {
    state.textContent = '';
    replace(body, needsLink('Counting what is recorded'));
  }

  function write(report) {
    const rules = version.rules.filter(rule => rule.kind in KINDS);
    const never = rules.filter(rule => rule.fired === 0);
    const open = new Set([...body.querySelectorAll('details[open]')].map(each => each.id));
    replace(body,
      levels(version),
      el('div', { class: 'row', role: 'group', 'aria-label': 'Which rules' }, [['all', `All ${rules.length}`], ['fired', `Had a say ${rules.length - never.length}`], ['never', `Never ${never.length}`]].map(([id, words]) => el('button', { type: 'button', class: 'choice', id: `show-${id}`, 'aria-pressed': String(show === id), on: { click: () => {
        show = id;
        write(report);
        document.getElementById(`show-${id}`).focus();
      } } }, words))),
      Object.keys(KINDS).map(kind => kindOf(kind, rules.filter(rule => rule.kind === kind), open)),
      report.versions.length > 1 ? former(report.versions.slice(1)) : null);
  }

  function kindOf(kind, all, open) {
    const rules = all.filter(rule => show === 'all' || (rule.fired === 0) === (show === 'never')).sort((one, other) => other.fired - one.fired);
    if (!rules.length) return null;
    const id = `coverage-${kind}`;
    const largest = Math.max(1, ...all.map(rule => rule.fired));
    const unused = all.filter(rule => rule.fired === 0).length;
    return el('details', { id, class: 'counts', open: open.has(id) || (!open.size && kind === 'red-flag') }, el('summary', {}, `${KINDS[kind]}: `, unused ? `${unused} of ${all.length} never` : `all ${all.length} had a say`),
      table(KINDS[kind], ['Rule', 'Results', ''], rules.map(rule => el('tr', { class: rule.fired ? null : 'is-never', dataset: { rule: key(rule.kind, rule.code, rule.by) } },
        el('th', { scope: 'row' }, el('a', { href: `#${PLACES[kind]}-${rule.code}` }, book.nameOf(rule.code)), rule.by ? ` · ${spelt(rule.by)}` : ''),
        el('td', { class: 'number' }, times(rule.fired)),
        el('td', {}, el('meter', { min: 0, max: largest, value: rule.fired, 'aria-hidden': 'true' }))))));
  }

  look();
  token.onEnd(end);
  return section('coverage', 'Coverage', 'In how many recorded results of the packs in force each rule had a say. A weight counts where its condition was named. Counts only: nothing about anybody.', state, body);
}

function levels(version) {
  const of = code => version.rules.find(rule => rule.kind === 'level' && rule.code === code)?.fired ?? 0;
  return el('div', { class: 'figures' },
    el('div', { class: 'figure' }, el('strong', {}, number(version.results)), el('span', {}, 'results of the packs in force'), version.from ? el('span', { class: 'muted' }, day(version.from) === day(version.to) ? day(version.to) : `${day(version.from)} to ${day(version.to)}`) : null),
    Object.keys(LEVELS).reverse().map(code => el('div', { class: `figure ${levelClass(code)}` }, el('strong', {}, number(of(code))), el('span', {}, level(code)))),
    el('div', { class: 'figure' }, el('strong', { id: 'never' }, number(version.never)), el('span', {}, 'rules never had a say')));
}

function former(versions) {
  return el('details', { id: 'coverage-former', class: 'counts' }, el('summary', {}, `${versions.length} other version${versions.length === 1 ? '' : 's'} of the packs`),
    table('Other versions', ['Packs', 'Results', 'From', 'To'], versions.map(each => el('tr', {},
      el('th', { scope: 'row' }, each.packs.map(pack => `${pack.pack} ${pack.version}`).join(', ')),
      el('td', { class: 'number' }, number(each.results)),
      el('td', {}, day(each.from)),
      el('td', {}, day(each.to))))));
}
