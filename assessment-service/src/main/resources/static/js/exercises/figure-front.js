import { FOREARM, SHIN, THIGH, TRUNK, UPPER_ARM } from './body.js';
import { angleTo, capsule, circle, line, place, reach, rounded } from './geometry.js';
import { part } from './figure.js';

// A knee that bends comes toward the viewer and only partly to the side, as it stays over toes that point ahead.
const TURNED_OUT = 0.5;
const TRUNK_HALF = [[4, 0], [4, 9], [6, 10.8], [11, 10.4], [20, 9.4], [32, 12.4], [39, 14.4], [43.5, 12], [46, 5]];
const SHORTS_HALF = [[-9, 0], [-8, 8], [0, 12.2], [9, 11], [9.5, 0]];
const FACE_HALF = [[12, 0], [8, 8], [0, 9.6], [-7, 7], [-11, 2.4]];
const HAIR = [[13.4, 0], [11, 7.4], [3, 10.6], [5.4, 6.6], [7, -1], [5, -7], [2, -10.6], [10.6, -7.8]];
const SHOE = [[-3, -4.4], [4, -5.8], [9.4, -6.4], [10.6, -4], [10.6, 4], [9.4, 6.4], [4, 5.8], [-3, 4.4]];

const mirrored = (half) => [...half, ...half.map(([s, w]) => [s, -w]).filter(([, w]) => w).reverse()];
const shape = (origin, angle, points) => rounded(points.map(([s, w]) => place(origin, angle, s, w)));

// `side` is -1 for the limbs on the left of the picture, 1 for those on the right.
function limb(start, end, upper, lower, side, turnedOut) {
  const held = reach(start, end, upper, lower);
  const along = upper * Math.cos((held.opening * Math.PI) / 180);
  const out = upper * Math.sin((held.opening * Math.PI) / 180) * turnedOut;
  return place(start, held.direction, along, side * out);
}

function leg(hip, { ankle }, side) {
  const at = place(hip, 90, side * 8);
  const kneeAt = limb(at, ankle, THIGH, SHIN, side, TURNED_OUT);
  return { hip: at, kneeAt, ankle, thigh: angleTo(at, kneeAt), shin: angleTo(kneeAt, ankle) };
}

function arm(hip, up, { hand }, side) {
  const shoulder = place(hip, up, TRUNK - 3, -side * 12.5);
  const wrist = [hip[0] + side * hand[0], hip[1] + hand[1]];
  const elbowAt = limb(shoulder, wrist, UPPER_ARM, FOREARM, side, 1);
  return { shoulder, elbowAt, wrist, side };
}

const drawnLeg = ({ hip, kneeAt, ankle }) => part([
  ['skin near', capsule(hip, kneeAt, 9.6, 6.4)],
  ['skin near', capsule(kneeAt, ankle, 6.4, 3.8)],
  ['shoe near', shape(ankle, 0, SHOE)],
  ['sole', line([place(ankle, 0, 9, -5.8), place(ankle, 0, 9, 5.8)])],
  ['shorts near', capsule(hip, place(hip, angleTo(hip, kneeAt), 20), 10.4, 9.2)],
]);

const drawnArm = ({ shoulder, elbowAt, wrist, side }) => part([
  ['skin near', capsule(shoulder, elbowAt, 5.4, 4.4)],
  ['skin near', capsule(elbowAt, wrist, 4.4, 3.4)],
  ['skin near', capsule(wrist, place(wrist, side * -35, 5), 3.4, 3.4)],
  ['sleeve near', capsule(shoulder, place(shoulder, angleTo(shoulder, elbowAt), 10), 6.4, 6)],
]);

function drawnHead(centre, up) {
  const at = (u, v) => place(centre, up, u, v);
  return [
    { kind: 'skin far', d: circle(at(-1, -9.6), 2.2) },
    { kind: 'skin far', d: circle(at(-1, 9.6), 2.2) },
    ...part([['skin near', shape(centre, up, mirrored(FACE_HALF))], ['hair', shape(centre, up, HAIR)]]),
    { kind: 'eye', d: circle(at(0.6, -3.6), 1.1) + circle(at(0.6, 3.6), 1.1) },
    { kind: 'smile', d: line([at(-5, -2.6), at(-5.9, -1), at(-5.9, 1), at(-5, 2.6)]) },
  ];
}

/**
 * The figure of a pose that faces the viewer. The pose has `hip` (the middle of the pelvis), `trunk` (lean to the right
 * of the picture), per leg the `ankle`, and per arm the `hand`, measured outward and down from the middle of the hips.
 */
export function figureFront(pose) {
  const { hip } = pose;
  const up = 180 - pose.trunk;
  const joints = {
    hip,
    up,
    legs: { near: leg(hip, pose.legs.near, -1), far: leg(hip, pose.legs.far, 1) },
    arms: { near: arm(hip, up, pose.arms.near, -1), far: arm(hip, up, pose.arms.far, 1) },
  };
  const centre = place(hip, up, TRUNK + 17);
  return {
    joints,
    behind: [...drawnLeg(joints.legs.far), ...drawnLeg(joints.legs.near)],
    shapes: [
      { kind: 'skin far', d: capsule(place(hip, up, TRUNK), place(hip, up, TRUNK + 10), 5.4, 5) },
      ...part([['shirt near', shape(hip, up, mirrored(TRUNK_HALF))]]),
      // Without a halo: the trousers are one piece with those of the legs.
      { kind: 'shorts near', d: shape(hip, up, mirrored(SHORTS_HALF)) },
      ...drawnHead(centre, up),
    ],
    before: [...drawnArm(joints.arms.far), ...drawnArm(joints.arms.near)],
  };
}
