import { svg } from '../dom.js';
import { number, t } from '../i18n.js';
import { bars } from './bars.js';
import { WEEKS, metersOf } from './calendar.js';
import { distanceScale, pathOf } from './scale.js';
import { bareKm, day } from './words.js';

const HEIGHT = 310;
const TOP = 62;
const DATES = 24;
const LANE = 26;
const LEFT = 34;
const RIGHT_WITH_PAIN = 26;
const RIGHT = 20;
const WORST_PAIN = 10;
// Below, a day would be too thin to be seen or hit.
const ROOM_FOR_DAYS = 520;
const ROOM_FOR_DECIMALS = 44;
const ROOM_FOR_DATE = 62;

/** Whether so many pixels have room for a bar per day; else there is one per week. */
export const hasRoomForDays = width => width >= ROOM_FOR_DAYS;

/**
 * The drawing, in the pixels of the page so that its words stay as large as the others: {node, select}.
 *
 * @param items what has a bar: the days of the weeks, or the weeks
 * @param shown told which bar is looked at, by its place among the items
 */
export function chart(weeks, items, width, shown) {
  const scores = weeks.flatMap(week => week.scores).sort((a, b) => a.at - b.at);
  const hasOthers = items.some(item => item.others.length);
  const scale = distanceScale(Math.max(...items.map(item => metersOf(item.runs))));
  const right = width - (scores.length ? RIGHT_WITH_PAIN : RIGHT);
  const floor = HEIGHT - DATES - (hasOthers ? LANE : 0);
  const first = weeks[0].first;
  const plot = {
    left: LEFT,
    right,
    top: TOP,
    floor,
    lane: hasOthers ? LANE : 0,
    slot: (right - LEFT) / items.length,
    x: at => LEFT + ((at - first) / (7 * WEEKS)) * (right - LEFT),
    y: meters => floor - (meters / scale.top) * (floor - TOP),
    painY: score => floor - (score / WORST_PAIN) * (floor - TOP),
  };
  const node = svg('svg', { class: 'runs-chart', width, height: HEIGHT, viewBox: `0 0 ${width} ${HEIGHT}`, role: 'group', 'aria-labelledby': 'runs-title' },
    hidden(weekBands(weeks, plot)),
    hidden(distanceLines(scale, plot)));
  const { nodes, select } = bars(items, plot, shown);
  node.append(...nodes);
  if (scores.length) {
    node.append(hidden([painAxis(plot), painLine(scores, plot)]));
  }
  return { node, select };
}

function hidden(children) {
  return svg('g', { 'aria-hidden': 'true' }, children);
}

/** The weeks with their totals above and, where there is room, the day they begin. */
function weekBands(weeks, plot) {
  const width = 7 * (plot.right - plot.left) / (7 * WEEKS);
  const everyDate = Math.ceil(ROOM_FOR_DATE / width);
  return [
    svg('text', { class: 'unit', x: 0, y: 12 }, t('runs.km-a-week')),
    weeks.map((week, i) => {
      const x = plot.x(week.first);
      const isDated = (WEEKS - 1 - i) % everyDate === 0;
      return svg('g', {},
        i % 2 ? svg('rect', { class: 'band', x, y: 20, width, height: plot.floor + plot.lane - 20 }) : null,
        week.runs.length ? svg('text', { class: 'total', x: x + width / 2, y: 36, 'text-anchor': 'middle' }, bareKm(metersOf(week.runs), width < ROOM_FOR_DECIMALS ? 0 : 1)) : null,
        isDated ? svg('text', { x: x + width / 2, y: HEIGHT - 6, 'text-anchor': 'middle' }, day(week.first)) : null);
    }),
  ];
}

function distanceLines({ lines }, plot) {
  return lines.map(meters => svg('g', { class: 'grid' },
    svg('line', { x1: plot.left, x2: plot.right, y1: plot.y(meters), y2: plot.y(meters) }),
    svg('text', { x: plot.left - 6, y: plot.y(meters) + 4, 'text-anchor': 'end' }, number(meters / 1000))));
}

function painAxis(plot) {
  return [0, 5, 10].map(score => svg('text', { class: 'pain-number', x: plot.right + 8, y: plot.painY(score) + 4 }, String(score)));
}

function painLine(scores, plot) {
  const points = scores.map(({ at, score }) => ({ x: plot.x(at), y: plot.painY(score) }));
  const d = pathOf(points);
  return svg('g', { class: 'pain' },
    svg('path', { class: 'halo', d }),
    svg('path', { class: 'line', d }),
    points.map(({ x, y }) => svg('circle', { cx: x.toFixed(1), cy: y.toFixed(1), r: 4 })));
}
