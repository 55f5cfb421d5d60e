// Marks that are told apart by their shape, not by colour alone.
import { svg } from '../dom.js';

/** An arrow that points up: much longer than before. Its foot stands at y. */
export function spikeMark(x, y) {
  return svg('path', { class: 'spike-mark', d: `M${x} ${y - 11}l6 6.500h-3.500v4.500h-5v-4.500h-3.500z` });
}

/** An open box: the distance is not known. */
export function openMark(x, y, width, height) {
  return svg('rect', { class: 'open', x: x + 0.75, y: y + 0.75, width: width - 1.5, height: height - 1.5, rx: 2 });
}
