import { svg } from '../dom.js';
import { openMark, spikeMark } from './marks.js';
import { spoken } from './words.js';

const WIDEST = 30;
const LEAST = 3;
const GAP = 1;
const OPEN = 9;
const LONG_SESSION_SECONDS = 2 * 3600;

/**
 * The bars, and a way along them by keys: one stop of the tab key, then the arrows, Home and End.
 *
 * @param shown told which bar is looked at, by its place among the items
 */
export function bars(items, plot, shown) {
  const places = items.map((_, i) => i).filter(i => isSomething(items[i]));
  const nodes = new Map(places.map(i => [i, bar(items[i], i, plot)]));
  let at = places.at(-1);

  function select(i) {
    nodes.get(at)?.setAttribute('tabindex', '-1');
    nodes.get(at)?.classList.remove('selected');
    at = nodes.has(i) ? i : at;
    nodes.get(at)?.setAttribute('tabindex', '0');
    nodes.get(at)?.classList.add('selected');
    if (at !== undefined) {
      shown(at);
    }
  }

  function move(event) {
    const place = places.indexOf(at);
    const next = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: places.length - 1 }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      nodes.get(places[next])?.focus();
    }
  }

  nodes.forEach((node, i) => {
    node.addEventListener('focus', () => select(i));
    node.addEventListener('pointerenter', () => select(i));
    node.addEventListener('click', () => node.focus());
    node.addEventListener('keydown', move);
  });
  select(at);
  return { nodes: [...nodes.values()], select };
}

const isSomething = ({ runs, others, scores }) => runs.length + others.length + scores.length > 0;

function bar(item, i, plot) {
  const width = Math.min(Math.max(plot.slot * 0.72, LEAST), WIDEST);
  const x = plot.left + plot.slot * (i + 0.5) - width / 2;
  const { parts, top } = stack(item.runs, x, width, plot);
  return svg('g', { class: 'runs-bar', role: 'img', tabindex: '-1', 'aria-label': spoken(item) },
    svg('rect', { class: 'reach', x: plot.left + plot.slot * i, y: plot.top - 12, width: plot.slot, height: plot.floor + plot.lane - plot.top + 12, rx: 3 }),
    parts,
    item.runs.some(run => run.spike) ? spikeMark(x + width / 2, top - 4) : null,
    lane(item.others, x, width, plot));
}

/** One part for each run, the first at the bottom; a run of unknown distance has an open one of no length. */
function stack(runs, x, width, plot) {
  let top = plot.floor;
  const parts = runs.map(run => {
    if (run.distanceMeters === undefined) {
      top -= OPEN + GAP;
      return openMark(x, top, width, OPEN);
    }
    const height = Math.max(plot.floor - plot.y(run.distanceMeters), 1);
    top -= height;
    return svg('rect', { class: run.spike ? 'run spike' : 'run', x, y: top, width, height: Math.max(height - GAP, 1), rx: Math.min(width / 4, 3) });
  });
  return { parts, top };
}

/** Other sports hang below the floor, by their time: they are on no scale of running. */
function lane(others, x, width, plot) {
  const seconds = others.reduce((sum, each) => sum + each.durationSeconds, 0);
  if (!seconds) {
    return null;
  }
  const height = 4 + Math.min(seconds / LONG_SESSION_SECONDS, 1) * (plot.lane - 10);
  return svg('rect', { class: 'other', x, y: plot.floor + 4, width, height, rx: Math.min(width / 4, 3) });
}
