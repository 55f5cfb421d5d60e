// Counts as bars.
import { el, svg } from '../dom.js';
import { day as dayWords, titled } from '../words.js';

const WIDTH = 560;
const HEIGHT = 170;
const LEFT = 34;
const FLOOR = 140;
const TOP = 12;
const DAY_MS = 86_400_000;
const MOST_DAYS = 366;

/** Alerts for each day, the urgent ones at the bottom; days without any are there too. */
export function byDay(days, { from, to }) {
  const counted = new Map(days.map(each => [each.day, each]));
  const all = range(from ?? days[0]?.day, to ?? today()).map(day => counted.get(day) ?? { day, urgentCare: 0, seeDoctor: 0 });
  const most = Math.max(4, ...all.map(each => each.urgentCare + each.seeDoctor));
  const slot = (WIDTH - LEFT) / Math.max(1, all.length);
  const height = count => (count / most) * (FLOOR - TOP);
  const urgent = all.reduce((sum, each) => sum + each.urgentCare, 0);
  const others = all.reduce((sum, each) => sum + each.seeDoctor, 0);
  return plot('Alerts by day', `${urgent} at urgent care, ${others} at see a doctor`,
    svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'plot', role: 'img', 'aria-label': `Alerts by day: ${urgent} at urgent care, ${others} at see a doctor, at most ${Math.max(0, ...all.map(each => each.urgentCare + each.seeDoctor))} on a day` },
      [0, most].map(count => svg('text', { class: 'axis', x: LEFT - 6, y: FLOOR - height(count) + 4, 'text-anchor': 'end' }, String(count))),
      svg('line', { class: 'lane', x1: LEFT, x2: WIDTH, y1: FLOOR, y2: FLOOR }),
      all.map((each, i) => svg('g', {},
        svg('title', {}, `${dayWords(each.day)}: ${each.urgentCare} urgent, ${each.seeDoctor} others`),
        bar('bar-urgent', i, height(each.urgentCare), 0),
        bar('bar-doctor', i, height(each.seeDoctor), height(each.urgentCare)))),
      [0, Math.floor((all.length - 1) / 2), all.length - 1].filter((at, i, list) => at >= 0 && list.indexOf(at) === i).map(at =>
        svg('text', { class: 'axis', x: LEFT + slot * (at + 0.5), y: HEIGHT - 8, 'text-anchor': at === 0 ? 'start' : at === all.length - 1 ? 'end' : 'middle' }, dayWords(all[at].day)))));

  function bar(kind, i, tall, above) {
    return tall > 0 ? svg('rect', { class: kind, x: LEFT + slot * i + slot * 0.1, width: slot * 0.8, y: FLOOR - above - tall, height: tall }) : null;
  }
}

/** Each red flag with how many alerts have it. */
export function byFlag(flags) {
  const most = Math.max(1, ...flags.map(each => each.alerts));
  return plot('Alerts by flag', flags.length ? '' : 'none',
    el('ul', { class: 'flag-counts' }, flags.map(each => el('li', {}, el('span', {}, titled(each.code)), el('meter', { min: 0, max: most, value: each.alerts, 'aria-label': titled(each.code) }), el('strong', {}, String(each.alerts))))));
}

export function plot(title, words, ...content) {
  return el('section', { class: 'card plot-card' }, el('h2', {}, title), words ? el('p', { class: 'muted' }, words) : null, content);
}

function range(first, last) {
  if (!first) return [];
  const days = [];
  for (let at = Date.parse(`${first}T00:00:00Z`); at <= Date.parse(`${last}T00:00:00Z`) && days.length < MOST_DAYS; at += DAY_MS) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

const today = () => {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
};
