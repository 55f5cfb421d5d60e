// What triage derived from runs and earlier reports, and what of it contradicts an answer.
import { el } from '../dom.js';
import { date, reckoned, t } from '../i18n.js';
import { icon } from './icons.js';
import { finding } from './words.js';

const TRENDS = { RISING: 'rising', FALLING: 'falling', STEADY: 'steady' };

/** Each derived finding with where it comes from, a contradiction as such, and where the pain goes; null without any. */
export function derived({ derived: found, painTrend }) {
  if (!found.length && !painTrend) {
    return null;
  }
  return el('section', { class: 'card', 'aria-labelledby': 'derived-title' },
    el('h2', { id: 'derived-title', class: 'result-line' }, icon('run'), t('runs.derived')),
    found.length ? el('ul', { class: 'result-list' }, found.map(line)) : null,
    painTrend ? trend(painTrend) : null);
}

/** The same in one line of text, for the sheet of paper. */
export const derivedText = each => `${finding(each.finding)}: ${words(each)}`;

function line(each) {
  return el('li', { class: each.contradicts ? 'runs-contradiction' : null },
    el('strong', {}, finding(each.finding)), ': ', words(each),
    each.contradicts ? el('p', { class: 'muted' }, t('runs.denied-then')) : null);
}

function words({ finding: code, because, contradicts }) {
  return contradicts ? `${t(code.startsWith('history.') ? 'runs.denied-reports' : 'runs.denied-runs')} ${reckoned(because)}.` : `${reckoned(because)}.`;
}

function trend({ direction, from, to }) {
  const scores = { first: from.painScore, firstOn: date(from.on), now: to.painScore, nowOn: date(to.on) };
  return el('p', {}, t('runs.trend', scores), ' ', el('strong', {}, t(`runs.trend.${TRENDS[direction] ?? 'steady'}`)));
}
