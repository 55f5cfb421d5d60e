// What triage derived from runs and earlier reports, and what of it contradicts an answer.
import { el } from '../dom.js';
import { content, date, number, t } from '../i18n.js';
import { icon } from './icons.js';
import { finding } from './words.js';

const DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const DATE = /^\d{4}-\d{2}-\d{2}$/;

// Triage words a reason always in the same way, with the numbers in the same places.
const REASONS = [
  ['longer', /^(?<km>[\d.]+) km on (?<on>[\d-]+) against a longest run of (?<before>[\d.]+) km in the (?<days>\d+) days before(?:, and (?<more>\d+) other runs?)?$/],
  ['downhill', /^(?<descent>[\d.]+) m of descent per km over (?<km>[\d.]+) km of running in the (?<days>\d+) days before(?:, without (?<without>\d+) runs? whose descent is not known)?$/],
  ['shoes', /^(?<km>[\d.]+) km on one pair of shoes, last run in on (?<on>[\d-]+)(?:, and (?<pairs>\d+) other pairs?)?$/],
  ['no-improvement', /^pain (?<first>\d+) on (?<firstOn>[\d-]+) and (?<now>\d+) on (?<nowOn>[\d-]+), (?<days>\d+) days after self-treatment began on (?<began>[\d-]+)$/],
  ['bouts', /^(?<n>\d+) bouts that began within (?<days>\d+) days: (?<list>.+)$/],
];
const TRENDS = { RISING: 'rising', FALLING: 'falling', STEADY: 'steady' };
const BOUT = /^pain (?<score>\d+) on (?<on>[\d-]+)$/;

/** Each derived finding with where it comes from, a contradiction as such, and where the pain goes; null without any. */
export function derived({ derived: found, painTrend }) {
  if (!found.length && !painTrend) {
    return null;
  }
  return el('section', { class: 'card', 'aria-labelledby': 'derived-title' },
    el('h2', { id: 'derived-title', class: 'result-line' }, icon('run'), t('runs.derived')),
    found.length ? el('ul', { class: 'result-list' }, found.map(each => el('li', each.contradicts ? { class: 'runs-contradiction' } : {}, line(each)))) : null,
    painTrend ? el('p', {}, trend(painTrend)) : null);
}

/** The same in one line of text, for the sheet of paper. */
export function derivedText({ finding: code, because, contradicts }) {
  return contradicts ? `${finding(code)}: ${t(`runs.denied-${kind(code)}`)} ${reason(because)}` : `${finding(code)}: ${reason(because)}`;
}

function line({ finding: code, because, contradicts }) {
  return [
    el('strong', {}, finding(code)), ': ',
    contradicts ? [t(`runs.denied-${kind(code)}`), ' '] : null,
    reason(because),
    contradicts ? el('p', { class: 'muted' }, t('runs.denied-then')) : null,
  ];
}

function trend({ direction, from, to }) {
  const scores = { first: from.painScore, firstOn: value(from.on), now: to.painScore, nowOn: value(to.on) };
  return [t('runs.trend', scores), ' ', el('strong', {}, t(`runs.trend.${TRENDS[direction] ?? 'steady'}`))];
}

/** Whether runs or earlier reports show it. */
const kind = code => (code.startsWith('history.') ? 'reports' : 'runs');

/** A reason in the words of the page; as it came where it is worded in a way that is newer than this page. */
function reason(because) {
  for (const [key, form] of REASONS) {
    const found = form.exec(because)?.groups;
    if (found) {
      return [t(`runs.because.${key}`, valuesOf(found)), ...further(found)].join(' ');
    }
  }
  return content(because);
}

function further({ more, without, pairs }) {
  return [['more', more], ['without', without], ['pairs', pairs]]
    .filter(([, n]) => n !== undefined)
    .map(([key, n]) => t(`runs.because.${key}`, { n: number(n) }));
}

function valuesOf(found) {
  return Object.fromEntries(Object.entries(found).filter(([, text]) => text !== undefined).map(([name, text]) => [name, name === 'list' ? bouts(text) : value(text)]));
}

function value(text) {
  if (DATE.test(text)) {
    return date(text, { day: 'numeric', month: 'short', year: 'numeric' });
  }
  return number(text, text.includes('.') ? DECIMAL : {});
}

function bouts(list) {
  return list.split(', ').map(each => {
    const found = BOUT.exec(each)?.groups;
    return found ? t('runs.because.bout', valuesOf(found)) : each;
  }).join('; ');
}
