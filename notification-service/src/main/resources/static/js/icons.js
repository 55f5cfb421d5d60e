// One sign for each level, so that colour is never all that tells them apart.
import { svg } from './dom.js';

const PATHS = {
  URGENT_CARE: ['M12 3 22 20H2Z', 'M12 9v5', 'M12 17v.5'],
  SEE_DOCTOR: ['M6 3v6a4 4 0 0 0 8 0V3', 'M10 13v3a4 4 0 0 0 8 0v-2', 'M18 10a2 2 0 1 0 .01 0'],
  taken: ['M5 12.5 10 17 19 7'],
  loud: ['M4 9v6h4l5 4V5L8 9Z', 'M16 9a4 4 0 0 1 0 6', 'M18.5 6.5a8 8 0 0 1 0 11'],
  muted: ['M4 9v6h4l5 4V5L8 9Z', 'M16 9.5l5 5', 'M21 9.5l-5 5'],
};

export function icon(name, size = 22) {
  return svg('svg', { class: 'icon', viewBox: '0 0 24 24', width: size, height: size, fill: 'none', stroke: 'currentColor', 'stroke-width': 2.2, 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true', focusable: 'false' },
    (PATHS[name] ?? []).map(d => svg('path', { d })));
}
