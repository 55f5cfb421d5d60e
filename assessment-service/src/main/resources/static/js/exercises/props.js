import { FLOOR } from './body.js';
import { between, capsule, line, place } from './geometry.js';

const MAT_HEIGHT = 4;

const rod = (kind, a, b, radius) => ({ kind, d: capsule(a, b, radius, radius) });

// `to` is the side the seat lies on, seen from the back: 1 right, -1 left.
function chair({ x, to, seat = 34, depth = 34, back = 80 }) {
  const front = x + to * depth;
  const top = FLOOR - seat;
  return [
    rod('wood far', [x + to * 5, top], [x + to * 4, FLOOR - 2], 1.7),
    rod('wood far', [front - to * 5, top], [front - to * 4, FLOOR - 2], 1.7),
    rod('wood', [x, FLOOR - back], [x, FLOOR - 2], 2.3),
    rod('wood', [front, top], [front, FLOOR - 2], 2.3),
    rod('wood', [x, top + 2.6], [front, top + 2.6], 2.6),
  ];
}

const mat = ({ from, to }) => [
  { kind: 'mat', d: capsule([from, FLOOR + 2.2], [to, FLOOR + 2.2], 2.2, 2.2) },
];

const post = ({ x }) => [rod('wood', [x, FLOOR - 118], [x, FLOOR - 3], 3.4), rod('wood', [x - 9, FLOOR - 2], [x + 9, FLOOR - 2], 2)];

function band({ x, y }, { legs }) {
  const { ankle, shin } = legs.near;
  const hold = (across) => place(ankle, shin, -3, across);
  return [
    { kind: 'band', d: line([[x, y], between(hold(-4), hold(4), 0.2)]) },
    { kind: 'band', d: line([hold(-4.6), hold(4.6)]) },
    { kind: 'band', d: line([[x - 3.6, y], [x + 3.6, y]]) },
  ];
}

const makers = { chair, mat, post, band };
// Over the figure, so that its halo does not bite into them.
const IN_FRONT = ['band', 'mat'];

/** What stands behind the figure, and what is drawn over it (the floor too). */
export function props(list, joints) {
  const drawn = (wanted) => list.filter(({ kind }) => IN_FRONT.includes(kind) === wanted)
    .flatMap((prop) => makers[prop.kind](prop, joints));
  const floor = FLOOR + (list.some(({ kind }) => kind === 'mat') ? MAT_HEIGHT : 0);
  const ground = { kind: 'floor', d: line([[8, floor + 1], [192, floor + 1]]) };
  return { behind: drawn(false), before: [ground, ...drawn(true)] };
}
