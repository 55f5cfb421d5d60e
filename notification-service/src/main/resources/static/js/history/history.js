// All alerts that ever were: searched, counted, plotted, and taken along as a file.
import * as api from '../api.js';
import { el, replace } from '../dom.js';
import { day as dayWords, level, levelClass, LEVELS, moment, reason, side, titled } from '../words.js';
import { byDay, byFlag } from './plots.js';
import { takings } from './takings.js';

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const DAYS = 30;
const PAGE = 50;

/** Renders into root; what is searched for stands in the address. */
export function render(root) {
  let search = fromAddress();
  let asked = 0;
  const numbers = el('div', { class: 'plots' });
  const body = el('tbody', {});
  const more = el('div', { class: 'row' });
  const message = el('p', { role: 'status', class: 'muted' });
  const download = el('button', { type: 'button', class: 'button secondary' }, 'Export as CSV');
  replace(root, el('h1', { tabindex: -1 }, 'History'), form(), numbers, message,
    el('div', { class: 'table-wrap', tabindex: 0, role: 'region', 'aria-label': 'Alerts' }, el('table', { class: 'history' },
      el('thead', {}, el('tr', {}, ['Opened', 'Level', 'Flags', 'Runner', 'State', 'By', 'Reason'].map(words => el('th', { scope: 'col' }, words)))), body)), more);
  run();

  function form() {
    const field = (id, words, control) => el('div', { class: 'filter' }, el('label', { for: id }, words), control);
    const input = (id, type, extra = {}) => el('input', { id, name: id, type, value: search[id] ?? '', ...extra });
    return el('form', { class: 'filters', role: 'search', 'aria-label': 'Search the history', on: { submit: event => {
      event.preventDefault();
      search = Object.fromEntries([...new FormData(event.target)].filter(([, value]) => value !== ''));
      history.replaceState(null, '', `#/history?${new URLSearchParams(search)}`);
      run();
    } } },
    field('from', 'Opened from', input('from', 'date')),
    field('to', 'to', input('to', 'date')),
    field('level', 'Level', choice('level', [['', 'any'], ['URGENT_CARE', LEVELS.URGENT_CARE], ['SEE_DOCTOR', LEVELS.SEE_DOCTOR]])),
    field('state', 'State', choice('state', [['', 'any'], ['open', 'open'], ['closed', 'closed']])),
    field('text', 'Text', input('text', 'search', { maxlength: 100, placeholder: 'runner, name, note' })),
    el('button', { class: 'button' }, 'Search'), download);
  }

  function choice(id, options) {
    return el('select', { id, name: id }, options.map(([value, words]) => el('option', { value, selected: value === (search[id] ?? '') }, words)));
  }

  async function run() {
    const question = ++asked;
    const query = new URLSearchParams({ ...search, zone: ZONE });
    download.onclick = () => {
      api.historyFile(query).catch(() => (message.textContent = 'The file could not be read.'));
    };
    replace(body);
    replace(more);
    message.textContent = 'Searching.';
    try {
      const [statistics] = await Promise.all([api.statistics(query), page(question, query)]);
      if (question === asked) replace(numbers, byDay(statistics.days, search), takings(statistics.acknowledgement), byFlag(statistics.flags));
    } catch (problem) {
      if (question === asked) message.textContent = problem.status ? [problem.title, ...problem.errors.map(each => `${each.field} ${each.message}.`)].join(' ') : 'The service cannot be reached.';
    }
  }

  async function page(question, query, cursor) {
    const { items, nextCursor } = await api.history(query, PAGE, cursor);
    if (question !== asked) return;
    body.append(...items.map(line));
    message.textContent = body.children.length ? '' : 'No alert is like that.';
    replace(more, nextCursor ? el('button', { type: 'button', class: 'button secondary', on: { click: () => page(question, query, nextCursor).catch(() => (message.textContent = 'The service cannot be reached.')) } }, 'Show more') : null);
  }
}

function line(alert) {
  const by = alert.resolution?.by ?? alert.acknowledgedBy ?? '';
  return el('tr', {},
    el('td', {}, el('a', { href: `#/alerts/${alert.alertId}` }, moment(alert.openedAt))),
    el('td', { class: levelClass(alert.level) }, level(alert.level)),
    el('td', {}, alert.redFlags.map(flag => titled(flag.code)).join(', ')),
    el('td', {}, `${alert.runnerId}, ${side(alert.side)}`),
    el('td', {}, alert.state === 'OPEN' ? (alert.acknowledgedAt ? 'taken' : 'open') : `closed ${dayWords(alert.changedAt)}`),
    el('td', {}, by),
    el('td', {}, alert.resolution ? reason(alert.resolution.reason) : ''));
}

function fromAddress() {
  const given = Object.fromEntries(new URLSearchParams(location.hash.split('?')[1] ?? ''));
  return Object.keys(given).length ? given : { from: isoDay(new Date(Date.now() - DAYS * 86_400_000)) };
}

const isoDay = at => `${at.getFullYear()}-${String(at.getMonth() + 1).padStart(2, '0')}-${String(at.getDate()).padStart(2, '0')}`;
