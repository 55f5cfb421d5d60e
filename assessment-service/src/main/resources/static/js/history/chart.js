import { el, svg } from '../dom.js';
import { date, dateTime, t } from '../i18n.js';
import { levelTitle } from '../result/words.js';

// A phone gets a narrower drawing, so that its words stay as large as the others.
const WIDTH = matchMedia('(max-width: 480px)').matches ? 340 : 640;
const HEIGHT = 260;
const LEFT = 34;
const RIGHT = 18;
const TOP = 16;
const BOTTOM = 34;
const DAY = { day: 'numeric', month: 'short' };

/** Pain scores over time, the levels marked; the same numbers in a table for those who do not see it. Null without a score. */
export function chart(results) {
  const points = results
    .filter(result => result.planning.painScore !== undefined)
    .map(result => ({ at: Date.parse(result.observedAt), score: result.planning.painScore, result }))
    .sort((a, b) => a.at - b.at);
  if (!points.length) {
    return null;
  }
  return el('section', { class: 'card', 'aria-labelledby': 'chart-title' },
    el('h2', { id: 'chart-title' }, t('history.chart')),
    points.length === 1
      ? el('p', {}, t('history.chart-one', { score: points[0].score, on: date(points[0].at) }))
      : [drawing(points), legend(points), table(points)]);
}

function drawing(points) {
  const from = points[0].at;
  const span = Math.max(points.at(-1).at - from, 1);
  const x = at => LEFT + ((at - from) / span) * (WIDTH - LEFT - RIGHT);
  const y = score => TOP + (1 - score / 10) * (HEIGHT - TOP - BOTTOM);
  const path = points.map(({ at, score }, i) => `${i ? 'L' : 'M'}${x(at).toFixed(1)} ${y(score).toFixed(1)}`).join('');
  const floor = y(0).toFixed(1);
  return svg('svg', { class: 'history-chart', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': label(points) },
    [0, 2, 4, 6, 8, 10].map(score => svg('g', { class: 'grid' },
      svg('line', { x1: LEFT, x2: WIDTH - RIGHT, y1: y(score), y2: y(score) }),
      svg('text', { x: LEFT - 10, y: y(score) + 4, 'text-anchor': 'end' }, String(score)))),
    svg('path', { class: 'area', d: `${path}L${x(points.at(-1).at).toFixed(1)} ${floor}L${LEFT} ${floor}Z` }),
    svg('path', { class: 'line', d: path }),
    points.map(({ at, score, result }) => mark(result.level, x(at), y(score), `${dateTime(at)}: ${score}, ${levelTitle(result)}`)),
    days(points).map(({ at, anchor }) => svg('text', { class: 'day', x: x(at), y: HEIGHT - 8, 'text-anchor': anchor }, date(at, DAY))));
}

/** A shape for each level, so that colour is not all that tells them apart. */
function mark(level, x, y, title) {
  const shape = {
    SELF_CARE: () => svg('circle', { cx: x, cy: y, r: 6 }),
    SEE_DOCTOR: () => svg('rect', { x: x - 6, y: y - 6, width: 12, height: 12, rx: 1.5 }),
    URGENT_CARE: () => svg('path', { d: `M${x} ${y - 8.5}l8 14.5h-16z` }),
  }[level];
  return svg('g', { class: `mark ${level}` }, title ? svg('title', {}, title) : null, shape());
}

function days(points) {
  const first = { at: points[0].at, anchor: 'start' };
  const last = { at: points.at(-1).at, anchor: 'end' };
  const middle = { at: (first.at + last.at) / 2, anchor: 'middle' };
  return date(first.at, DAY) === date(last.at, DAY) ? [first] : [first, middle, last];
}

function legend(points) {
  const levels = ['SELF_CARE', 'SEE_DOCTOR', 'URGENT_CARE'].filter(level => points.some(({ result }) => result.level === level));
  return el('ul', { class: 'history-legend' }, levels.map(level => el('li', {},
    svg('svg', { class: 'history-chart', viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': 'true' }, mark(level, 10, 10)),
    t(`result.kind.${level}`))));
}

function label(points) {
  const scores = points.map(({ score }) => score);
  return t('history.chart-label', {
    from: date(points[0].at), to: date(points.at(-1).at), first: scores[0], last: scores.at(-1), highest: Math.max(...scores),
  });
}

function table(points) {
  return el('details', {},
    el('summary', {}, t('history.table')),
    el('table', { class: 'history-table' },
      el('thead', {}, el('tr', {}, ['when', 'score', 'level'].map(key => el('th', { scope: 'col' }, t(`history.${key}`))))),
      el('tbody', {}, points.toReversed().map(({ at, score, result }) => el('tr', {},
        el('td', {}, dateTime(at)), el('td', {}, String(score)), el('td', {}, levelTitle(result)))))));
}
