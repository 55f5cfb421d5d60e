// How soon somebody took them: median and the time that all but one in twenty were faster than.
import { brief } from '../board/age.js';
import { el, svg } from '../dom.js';
import { level, levelClass } from '../words.js';
import { plot } from './plots.js';

const WIDTH = 420;
const ROW = 46;
const LEFT = 6;

export function takings(levels) {
  const measured = levels.filter(each => each.medianSeconds !== undefined);
  const most = Math.max(1, ...measured.map(each => each.p95Seconds));
  // Seconds and days on one line: each tenfold is as long as the one before.
  const x = seconds => LEFT + (Math.log10(1 + seconds) / Math.log10(1 + most)) * (WIDTH - 2 * LEFT);
  return plot('Time until somebody took it', measured.length ? '' : 'nobody took one yet',
    levels.map(each => el('div', { class: 'taking' },
      el('p', {}, el('strong', {}, level(each.level)), `: ${each.taken} of ${each.alerts} taken`, each.medianSeconds === undefined ? '' : `, median ${words(each.medianSeconds)}, p95 ${words(each.p95Seconds)}`),
      each.medianSeconds === undefined ? null : svg('svg', { viewBox: `0 0 ${WIDTH} ${ROW / 2}`, class: 'plot', 'aria-hidden': 'true', focusable: 'false' },
        svg('line', { class: 'lane', x1: LEFT, x2: WIDTH - LEFT, y1: 12, y2: 12 }),
        svg('line', { class: `reach ${levelClass(each.level)}`, x1: x(each.medianSeconds), x2: x(each.p95Seconds), y1: 12, y2: 12 }),
        svg('circle', { class: `median ${levelClass(each.level)}`, cx: x(each.medianSeconds), cy: 12, r: 6 })))));
}

const words = seconds => brief(seconds * 1000);
