import { el, svg } from '../dom.js';
import { t } from '../i18n.js';
import { HEIGHT, WIDTH, curve, mirrored } from './outline.js';
import { region } from './region.js';

/** What is left away of the empty paper on both sides. */
const MARGIN = 26;

/** One view of the body. legs: which of 'left' and 'right' can be tapped. */
export function figure(shape, { legs, isChosen, onToggle, onPoint }) {
  const profile = shape.code === 'side';
  const clip = `body-${shape.code}`;
  const turned = profile && legs.length === 1 && legs[0] === 'left';
  const at = points => (turned ? mirrored(points) : points);
  const path = (points, name, closed = true) => svg('path', { class: name, d: curve(at(points), closed) });
  const both = (shapes, name, closed) =>
    shapes.flatMap(points => [path(points, name, closed), profile ? null : path(mirrored(points), name, closed)]);

  const regions = shape.regions.flatMap(part =>
    halvesOf(part, shape, legs).map(half => region(part, half, { clip, isChosen, onToggle, onPoint })),
  );
  const spread = spreads(shape, legs);
  const drawing = svg(
    'svg',
    { viewBox: `${MARGIN} 0 ${WIDTH - 2 * MARGIN} ${HEIGHT}`, class: 'figure', role: 'group', 'aria-label': t(`questions.figure.${shape.code}`) },
    svg('clipPath', { id: clip }, path(shape.outline, null)),
    path(shape.outline, 'skin'),
    svg(
      'g',
      { 'clip-path': `url(#${clip})`, 'aria-hidden': 'true' },
      both(shape.bones, 'bone'),
      shape.middleBones.map(points => path(points, 'bone')),
      both(shape.lines, 'contour', false),
      shape.middleLines.map(points => path(points, 'contour', false)),
    ),
    path(shape.outline, 'edge'),
    svg('g', {}, regions.map(one => one.node)),
    svg('g', { 'aria-hidden': 'true' }, spread, profile ? null : sideNames(shape)),
  );
  rove(regions.map(one => one.node));
  const update = radiates => {
    regions.forEach(one => one.update());
    spread.forEach(arrow => arrow.classList.toggle('on', radiates));
  };
  return { node: el('figure', { class: 'figure-card' }, drawing, el('figcaption', {}, t(`questions.figure.${shape.code}`))), update };
}

/** Which copies of a region are drawn: where, and what leg that is. Seen from the front, the left leg is on the right. */
function halvesOf(part, shape, legs) {
  if (shape.code === 'side') {
    const turned = legs.length === 1 && legs[0] === 'left';
    return [{ points: turned ? mirrored(part.shape) : part.shape, dot: turned ? mirrored([part.dot])[0] : part.dot, leg: null }];
  }
  if (part.middle) {
    return [{ points: part.shape, dot: part.dot, leg: null }];
  }
  const asDrawn = shape.code === 'front' ? 'left' : 'right';
  return legs.map(leg =>
    leg === asDrawn
      ? { points: part.shape, dot: part.dot, leg }
      : { points: mirrored(part.shape), dot: mirrored([part.dot])[0], leg },
  );
}

/** The arrow that shows that pain spreads down toward the knee. */
function spreads(shape, legs) {
  const asDrawn = shape.code === 'front' ? 'left' : 'right';
  return legs.filter(() => shape.spread).map(leg => {
    const points = leg === asDrawn ? shape.spread : mirrored(shape.spread);
    const [x, y] = points.at(-1);
    return svg(
      'g',
      { class: 'spread' },
      svg('path', { d: curve(points, false) }),
      svg('path', { d: `M${x - 8} ${y - 10}L${x} ${y}L${x + 8} ${y - 10}` }),
    );
  });
}

function sideNames(shape) {
  const [viewersLeft, viewersRight] = shape.code === 'front' ? ['right', 'left'] : ['left', 'right'];
  return [
    svg('text', { x: MARGIN + 4, y: HEIGHT - 8, class: 'side-name' }, t(`questions.leg.${viewersLeft}`)),
    svg('text', { x: WIDTH - MARGIN - 4, y: HEIGHT - 8, class: 'side-name', 'text-anchor': 'end' }, t(`questions.leg.${viewersRight}`)),
  ];
}

/** One tab stop for a figure; the arrow keys move within it. */
function rove(nodes) {
  nodes.forEach((node, i) => {
    node.setAttribute('tabindex', i === 0 ? '0' : '-1');
    node.addEventListener('focus', () => nodes.forEach(other => other.setAttribute('tabindex', other === node ? '0' : '-1')));
    node.addEventListener('keydown', event => {
      const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
      if (step) {
        event.preventDefault();
        nodes[(i + step + nodes.length) % nodes.length].focus();
      }
    });
  });
}
