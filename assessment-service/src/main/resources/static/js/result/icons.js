import { svg } from '../dom.js';

const STROKES = {
  SELF_CARE: ['M12 20s-7.5-4.6-7.5-10A4.2 4.2 0 0 1 12 7.4 4.2 4.2 0 0 1 19.5 10c0 5.4-7.5 10-7.5 10z', 'M9 12l2.2 2.2L15 10.4'],
  SEE_DOCTOR: ['M6 3.5v5a4 4 0 0 0 8 0v-5', 'M10 12.5v2.5a5 5 0 0 0 9 3', 'M19 13.2a1.9 1.9 0 1 0 0 3.8 1.9 1.9 0 0 0 0-3.8z'],
  URGENT_CARE: ['M12 3.5l9.5 16.5h-19z', 'M12 9.5v5', 'M12 17.2v.1'],
  phone: ['M6.5 3.5l3 .8.8 4-2 1.6a12 12 0 0 0 5.8 5.8l1.6-2 4 .8.8 3c0 1.5-1 2.5-2.5 2.500C10.5 20 4 13.5 4 6c0-1.5 1-2.5 2.5-2.500z'],
  clock: ['M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z', 'M12 7.500V12l3 2'],
  flag: ['M6 21V4', 'M6 4.500h11l-2.5 4 2.5 4H6'],
  question: ['M9 9a3 3 0 1 1 4.2 2.800c-.8.4-1.2 1-1.2 2.2', 'M12 17.300v.1', 'M12 2.800a9.2 9.2 0 1 0 0 18.4 9.2 9.2 0 0 0 0-18.400z'],
  yes: ['M5 12.500l4.5 4.500L19 7.5'],
  no: ['M6.5 6.500l11 11', 'M17.5 6.500l-11 11'],
  run: ['M14 4.700a1.3 1.3 0 1 0 0 .1', 'M13 8.500l-3.5 4.2 3.5 2.5-1 5.3', 'M9.5 12.700L8 16l-4 .5', 'M13 8.500L9.5 8 7 11', 'M13 8.500l2.5 3 3.5.3'],
  swap: ['M4 8.500h14l-3.5-3.5', 'M20 15.500H6l3.5 3.5'],
  avoid: ['M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z', 'M6 6l12 12'],
  care: ['M12 4v16', 'M4 12h16'],
  shield: ['M12 3.500l7.5 3v5c0 5-3.5 7.8-7.5 9-4-1.2-7.5-4-7.5-9v-5z'],
  calendar: ['M4 6.500h16v13H4z', 'M4 10.500h16', 'M8.5 3.500v5', 'M15.5 3.500v5'],
  turn: ['M4 12a8 8 0 1 1 2.5 5.8', 'M4 19v-4.500h4.5'],
  print: ['M7 9V3.500h10V9', 'M7 17H4V9h16v8h-3', 'M7 14h10v6.500H7z'],
};

/** A line drawing beside words that say the same, so it is hidden from screen readers. */
export function icon(name) {
  return svg('svg', {
    class: 'result-icon', viewBox: '0 0 24 24', width: 24, height: 24, fill: 'none', stroke: 'currentColor',
    'stroke-width': 2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true', focusable: 'false',
  }, STROKES[name].map(d => svg('path', { d })));
}
