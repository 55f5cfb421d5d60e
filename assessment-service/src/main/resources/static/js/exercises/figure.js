import * as body from './body.js';
import { between, capsule, circle, line, place, rounded } from './geometry.js';
import { skeleton } from './skeleton.js';

const outline = (origin, angle, points, front = 1) => rounded(points.map(([s, w]) => place(origin, angle, s, front * w)));

// The halo in the panel's colour keeps limbs apart where they cross.
export const part = (kinds) => [{ kind: 'halo', d: kinds.map(([, d]) => d).join('') }, ...kinds.map(([kind, d]) => ({ kind, d }))];

function leg({ hip, kneeAt, shin, ankle, foot }, tone) {
  const shoe = body.SHOE_OUTLINE;
  const hem = between(hip, kneeAt, 0.56);
  return part([
    [`skin ${tone}`, capsule(hip, kneeAt, 9.4, 6.2)],
    [`skin ${tone}`, outline(kneeAt, shin, body.SHIN_OUTLINE)],
    [`shoe ${tone}`, outline(ankle, foot, shoe, -1)],
    [`sole`, line(body.SOLE.map(([s, w]) => place(ankle, foot, s, -w)))],
    [`shorts ${tone}`, capsule(hip, hem, 10.2, 9)],
  ]);
}

function arm({ shoulder, elbowAt, wrist, palm, upper }, tone) {
  const hand = place(wrist, palm, 5.5);
  return part([
    [`skin ${tone}`, capsule(shoulder, elbowAt, 5.6, 4.4)],
    [`skin ${tone}`, capsule(elbowAt, wrist, 4.4, 3.2)],
    [`skin ${tone}`, capsule(wrist, hand, 3.4, 3.8)],
    [`sleeve ${tone}`, capsule(shoulder, place(shoulder, upper, 12), 6.6, 6)],
  ]);
}

function trunk({ hip, up, shoulder }) {
  return part([
    ['shirt near', outline(hip, up, body.TRUNK_OUTLINE, -1)],
    ['shorts near', outline(hip, up, body.PELVIS_OUTLINE, -1)],
  ]).concat({ kind: 'sleeve near', d: circle(shoulder, 6) });
}

function head({ hip, up, head: centre, headUp }) {
  const at = (u, v) => place(centre, headUp, u, -v);
  return [
    { kind: 'skin far', d: capsule(place(hip, up, body.TRUNK - 1, 1), at(-5, -2), 5.4, 4.8) },
    ...part([
      ['skin near', outline(centre, headUp, body.HEAD_OUTLINE, -1)],
      ['hair', outline(centre, headUp, body.HAIR_OUTLINE, -1)],
    ]),
    { kind: 'skin far', d: circle(at(-1.6, -1), 2.1) },
    { kind: 'eye', d: circle(at(1, 6), 1.1) },
    { kind: 'smile', d: line([at(-6, 4.4), at(-6.6, 5.8), at(-6.2, 7.4)]) },
  ];
}

/** The figure of a pose from the side: shapes `{kind, d}` from back to front, the same number for every pose. */
export function figure(pose) {
  const joints = skeleton(pose);
  return {
    joints,
    behind: [...arm(joints.arms.far, 'far'), ...leg(joints.legs.far, 'far')],
    shapes: [...head(joints), ...trunk(joints), ...leg(joints.legs.near, 'near')],
    before: arm(joints.arms.near, 'near'),
  };
}
