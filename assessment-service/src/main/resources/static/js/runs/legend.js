import { el, svg } from '../dom.js';
import { t } from '../i18n.js';
import { openMark, spikeMark } from './marks.js';
import { unmeasured } from './calendar.js';

/** What the shapes and colours say, as far as they are there. */
export function legend(weeks) {
  const runs = weeks.flatMap(week => week.runs);
  const entries = [
    ['run', runs.length, () => box('run')],
    ['spike', runs.some(run => run.spike), () => [box('run spike'), spikeMark(10, 9)]],
    ['open', unmeasured(runs).length, () => openMark(3, 5, 14, 10)],
    ['other', weeks.some(week => week.others.length), () => box('other')],
    ['pain', weeks.some(week => week.scores.length), painSample],
  ];
  return el('ul', { class: 'history-legend' }, entries.filter(([, isThere]) => isThere).map(([key, , sample]) => el('li', {},
    svg('svg', { class: 'runs-sample', viewBox: '0 0 20 20', width: 20, height: 20, 'aria-hidden': 'true', focusable: 'false' }, sample()),
    t(`runs.legend.${key}`))));
}

function box(look) {
  const top = look.includes('spike') ? 10 : 4;
  return svg('rect', { class: look, x: 4, y: top, width: 12, height: 18 - top, rx: 2 });
}

function painSample() {
  return svg('g', { class: 'pain' }, svg('path', { class: 'line', d: 'M1 14L10 8L19 11' }), svg('circle', { cx: 10, cy: 8, r: 4 }));
}
