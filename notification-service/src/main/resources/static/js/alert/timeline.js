// The runner's story as one chart: runs as bars, much longer ones marked, pain as a line, results and prompts as marks on lanes.
import { now } from '../board/age.js';
import { el, svg } from '../dom.js';
import { day, level, levelClass, moment } from '../words.js';

const DAYS = 84;
const DAY_MS = 86_400_000;
const WIDTH = 720;
const LEFT = 44;
const RIGHT = 28;
const TOP = 14;
const FLOOR = 150;
const RESULTS_Y = 176;
const PROMPTS_Y = 204;
const HEIGHT = 240;
const WORST_PAIN = 10;

/** The last twelve weeks; what is not known is left out. */
export function timeline({ alert, results, runs, notifications, plan }) {
  const end = now();
  const start = end - DAYS * DAY_MS;
  const x = at => LEFT + ((Date.parse(at) - start) / (end - start)) * (WIDTH - LEFT - RIGHT);
  const within = at => Date.parse(at) >= start;
  const counted = runs.filter(run => run.sport === 'running' && run.distanceMeters !== undefined && within(run.startedAt));
  const longest = Math.max(5_000, ...counted.map(run => run.distanceMeters));
  const y = meters => FLOOR - (meters / longest) * (FLOOR - TOP);
  const painY = score => FLOOR - (score / WORST_PAIN) * (FLOOR - TOP);
  const told = results.filter(result => within(result.observedAt)).sort((a, b) => a.observedAt.localeCompare(b.observedAt));
  const pains = told.filter(result => result.planning?.painScore !== undefined && result.trigger !== 'RUN').map(result => ({ at: result.observedAt, score: result.planning.painScore }));
  const prompts = notifications.filter(each => within(each.createdAt));
  const chart = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'timeline', role: 'img', 'aria-label': spoken(counted, pains, told, prompts) },
    weeks(start, end, x),
    [0, longest].map(meters => svg('text', { x: LEFT - 6, y: y(meters) + 4, 'text-anchor': 'end', class: 'axis' }, `${(meters / 1000).toFixed(0)} km`)),
    counted.map(run => svg('rect', { class: run.spike ? 'bar-spike' : 'bar-run', x: x(run.startedAt) - 2.5, width: 5, y: y(run.distanceMeters), height: FLOOR - y(run.distanceMeters), rx: 1.5 },
      svg('title', {}, `${day(run.startedAt)}: ${(run.distanceMeters / 1000).toFixed(1)} km${run.spike ? `, much longer than the ${(run.spike.longestBeforeMeters / 1000).toFixed(1)} km before` : ''}`))),
    pains.length > 1 ? svg('polyline', { class: 'pain-line', points: pains.map(each => `${x(each.at).toFixed(1)},${painY(each.score).toFixed(1)}`).join(' ') }) : null,
    pains.map(each => svg('circle', { class: 'pain-dot', cx: x(each.at), cy: painY(each.score), r: 3.5 }, svg('title', {}, `${moment(each.at)}: pain ${each.score} of 10`))),
    lane(RESULTS_Y, 'results'),
    told.map(result => svg('rect', { class: `mark ${levelClass(result.level)}`, x: x(result.observedAt) - 5, y: RESULTS_Y - 6, width: 10, height: 10, rx: 2 }, svg('title', {}, `${moment(result.observedAt)}: ${level(result.level)}`))),
    lane(PROMPTS_Y, 'told'),
    prompts.map(each => svg('circle', { class: `mark ${promptClass(each)}`, cx: x(each.createdAt), cy: PROMPTS_Y - 1, r: 5 }, svg('title', {}, `${moment(each.createdAt)}: ${each.kind}, ${each.state.toLowerCase()}`))),
    svg('line', { class: 'opened', x1: x(alert.openedAt), x2: x(alert.openedAt), y1: TOP, y2: PROMPTS_Y + 8 }));
  return el('section', { class: 'card' },
    el('h2', {}, 'Twelve weeks of this runner'),
    chart,
    el('p', { class: 'muted legend' }, 'Bars: runs, orange much longer than before. Line: pain, 0 to 10. Squares: results. Dots: what the runner was told.'),
    el('details', {}, el('summary', {}, 'What the runner was told'), toldList(prompts)),
    plan ? el('p', {}, `Exercise plan: ${planWords(plan)}`) : null);
}

function weeks(start, end, x) {
  const marks = [];
  for (let at = start + 7 * DAY_MS; at <= end; at += 14 * DAY_MS) {
    marks.push(svg('text', { x: x(new Date(at).toISOString()), y: HEIGHT - 8, 'text-anchor': 'middle', class: 'axis' }, new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' }).format(at)));
  }
  return marks;
}

const lane = (y, words) => [svg('line', { class: 'lane', x1: LEFT, x2: WIDTH - RIGHT, y1: y, y2: y }), svg('text', { x: LEFT - 6, y: y + 4, 'text-anchor': 'end', class: 'axis' }, words)];

const promptClass = each => ({ URGENT_CARE: 'urgent-care', SEE_DOCTOR: 'see-doctor' })[each.kind] ?? 'self-care';

function toldList(prompts) {
  return el('ul', { class: 'told' }, prompts.map(each => el('li', {},
    `${moment(each.createdAt)}: ${each.title ?? each.kind}, ${each.state.toLowerCase()}`,
    each.attempts.length ? el('ul', {}, each.attempts.map(attempt => el('li', { class: 'muted' }, [attempt.channel, attempt.state.toLowerCase(), attempt.reason].filter(Boolean).join(', ')))) : null)));
}

function planWords(plan) {
  if (plan.state === 'HELD') return `held${plan.holds?.length ? ` (${plan.holds.map(hold => hold.reason ?? hold.code ?? '').filter(Boolean).join(' ')})` : ''}`;
  return plan.state ? plan.state.toLowerCase() : 'there is one';
}

function spoken(runs, pains, results, prompts) {
  const longer = runs.filter(run => run.spike).length;
  return `Twelve weeks: ${runs.length} runs, ${longer} much longer than before; pain ${pains.map(each => each.score).join(', ') || 'not reported'}; ${results.length} results; told ${prompts.length} times`;
}
