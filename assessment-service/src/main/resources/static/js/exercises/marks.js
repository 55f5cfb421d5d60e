import { angleTo, line, place } from './geometry.js';

const fixed = (point) => point.map((value) => value.toFixed(1)).join(' ');

function arrow({ from, by, to }) {
  const angle = angleTo(by, to);
  const wing = (turn) => place(to, angle + 180 + turn, 8);
  return [
    { kind: 'arrow', d: `M${fixed(from)}Q${fixed(by)} ${fixed(to)}` },
    { kind: 'arrow', d: line([wing(-34), to, wing(34)]) },
  ];
}

export const arrows = (list) => list.flatMap(arrow);

// The trunk is measured upward, so its front lies on the other side of its direction.
function at(joints, [name, along, front]) {
  if (name === 'trunk') return place(joints.hip, joints.up, along, -front);
  const [segment, side] = name.split('.');
  const leg = joints.legs[side];
  return segment === 'thigh' ? place(leg.hip, leg.thigh, along, front) : place(leg.kneeAt, leg.shin, along, front);
}

/** A glow over the muscle that works or stretches: a line through points of the body, in three softening widths. */
export function muscles(list, joints) {
  return list.flatMap((points) => {
    const [a, b, c] = points.map((point) => fixed(at(joints, point)));
    const d = c ? `M${a}Q${b} ${c}` : `M${a}L${b}`;
    return ['muscle wide', 'muscle', 'muscle core'].map((kind) => ({ kind, d }));
  });
}
