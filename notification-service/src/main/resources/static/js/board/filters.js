// What is shown of the open alerts; it stands in the address, so that a link shows the same.
import { el, replace } from '../dom.js';
import { LEVELS, side, titled } from '../words.js';
import { waited } from './age.js';
import { isTaken } from './order.js';

const AGES = [['', 'any'], ['5', '5 minutes'], ['60', '1 hour'], ['1440', '1 day']];

/** From the part of the address behind the question mark. */
export function fromAddress() {
  const given = new URLSearchParams(location.hash.split('?')[1] ?? '');
  return { level: given.get('level') ?? '', flag: given.get('flag') ?? '', taken: given.get('taken') ?? '', age: given.get('age') ?? '', text: given.get('text') ?? '' };
}

/** The address of a view with these filters. */
export function address(path, filter) {
  const given = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  return `${path}${[...given].length ? `?${given}` : ''}`;
}

/** Those that pass. */
export function passing(alerts, filter) {
  const text = filter.text.trim().toLowerCase();
  return alerts.filter(alert => (!filter.level || alert.level === filter.level)
    && (!filter.flag || alert.redFlags.some(flag => flag.code === filter.flag))
    && (!filter.taken || String(isTaken(alert)) === filter.taken)
    && (!filter.age || waited(alert.openedAt) >= Number(filter.age) * 60_000)
    && (!text || wordsOf(alert).includes(text)));
}

const wordsOf = alert => [alert.runnerId, side(alert.side), alert.acknowledgedBy ?? '', ...alert.redFlags.flatMap(flag => [flag.code, titled(flag.code), flag.reason ?? ''])].join(' ').toLowerCase();

/** The bar; changed is called with the new filter. */
export function filterBar(filter, changed) {
  const flags = el('select', { id: 'filter-flag', on: { change: event => set({ flag: event.target.value }) } });
  let now = filter;
  let offered = '';

  function set(changes) {
    now = { ...now, ...changes };
    changed(now);
  }

  const node = el('form', { class: 'filters', role: 'search', 'aria-label': 'Filter', on: { submit: event => event.preventDefault(), reset: () => set({ level: '', flag: '', taken: '', age: '', text: '' }) } },
    field('Level', select('filter-level', [['', 'any'], ['URGENT_CARE', LEVELS.URGENT_CARE], ['SEE_DOCTOR', LEVELS.SEE_DOCTOR]], filter.level, level => set({ level }))),
    field('Flag', flags),
    field('Taken', select('filter-taken', [['', 'any'], ['false', 'by nobody'], ['true', 'by somebody']], filter.taken, taken => set({ taken }))),
    field('Waiting for', select('filter-age', AGES, filter.age, age => set({ age }))),
    field('Text', el('input', { id: 'filter-text', type: 'search', value: filter.text, autocomplete: 'off', placeholder: 'runner, flag, name ( / )', on: { input: event => set({ text: event.target.value }) } })),
    el('button', { type: 'reset', class: 'button quiet' }, 'Clear'));

  return {
    node,
    /** Offers the flags that there are. */
    offer(alerts) {
      const codes = [...new Set([...alerts.flatMap(alert => alert.redFlags.map(flag => flag.code)), ...(now.flag ? [now.flag] : [])])].sort();
      if (codes.join() !== offered) {
        offered = codes.join();
        replace(flags, option('', 'any', now.flag), codes.map(code => option(code, titled(code), now.flag)));
      }
    },
    /** Shows a filter that came otherwise than by the bar. */
    set(filter) {
      now = filter;
      offered = undefined;
      ['level', 'taken', 'age', 'text'].forEach(name => (node.querySelector(`#filter-${name}`).value = filter[name]));
    },
    focusText: () => node.querySelector('#filter-text').focus(),
  };
}

function field(words, control) {
  return el('div', { class: 'filter' }, el('label', { for: control.id }, words), control);
}

function select(id, options, chosen, changed) {
  return el('select', { id, on: { change: event => changed(event.target.value) } }, options.map(([value, words]) => option(value, words, chosen)));
}

const option = (value, words, chosen) => el('option', { value, selected: value === chosen }, words);
