import { svg } from '../dom.js';

const STROKES = {
  calendar: ['M4 6.5h16v13H4z', 'M4 10.5h16', 'M8.5 3.5v5', 'M15.5 3.5v5'],
  clock: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z', 'M12 7.5V12l3 2'],
  sand: ['M7 3.5h10', 'M7 20.5h10', 'M8 3.5c0 5 8 5.5 8 8.5s-8 3.5-8 8.5', 'M16 3.5c0 5-8 5.5-8 8.5s8 3.5 8 8.5'],
  check: ['M5 12.5l4.5 4.5L19 7.5'],
  pause: ['M9 6v12', 'M15 6v12'],
  play: ['M8 5.5l10 6.5-10 6.5z'],
  warn: ['M12 4l9 16H3z', 'M12 10v4.5', 'M12 17.2v.1'],
  stop: ['M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7z', 'M9 9l6 6', 'M15 9l-6 6'],
  flame: ['M12 3.5c1 3.5 5 5.5 5 10a5 5 0 0 1-10 0c0-2 1-3.5 2-4.5.5 1.5 1.5 2 2 2 .5-2.5 0-5 1-7.5z'],
  forward: ['M5 12h13', 'M13 6.5l5.5 5.5-5.5 5.5'],
  back: ['M19 12H6', 'M11 6.5L5.5 12l5.5 5.5'],
  stay: ['M5 9.5h14', 'M5 14.5h14'],
  tools: ['M3.5 12h2', 'M18.5 12h2', 'M6 8.5v7', 'M18 8.5v7', 'M6 12h12'],
};

/** A line drawing beside words that say the same, so it is hidden from screen readers. */
export function icon(name) {
  return svg('svg', {
    class: 'plan-icon', viewBox: '0 0 24 24', width: 24, height: 24, fill: 'none', stroke: 'currentColor',
    'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true', focusable: 'false',
  }, (STROKES[name] ?? []).map(d => svg('path', { d })));
}
