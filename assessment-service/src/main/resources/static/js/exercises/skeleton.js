import { BALL, FLOOR, FOREARM, HEEL, HEEL_RADIUS, SHIN, SHOE_OUTLINE, THIGH, TRUNK, UPPER_ARM } from './body.js';
import { place, reach } from './geometry.js';

// The far limbs hang a little ahead of the near ones, so that both are seen.
const FAR = [3, -1];
const shifted = (point, far) => (far ? [point[0] + FAR[0], point[1] + FAR[1]] : point);

function ankleOf(spec) {
  const foot = spec.foot ?? 90;
  if (spec.ball) return place(spec.ball, foot, -BALL[0], BALL[1]);
  const centre = [spec.heel[0], spec.heel[1] - HEEL_RADIUS];
  return place(centre, foot, -HEEL[0], HEEL[1]);
}

function leg(hip, spec) {
  let { thigh, knee } = spec;
  if (thigh === undefined) {
    const held = reach(hip, ankleOf(spec), THIGH, SHIN);
    thigh = held.direction + held.opening;
    knee = held.bend;
  }
  const shin = thigh - knee;
  const kneeAt = place(hip, thigh, THIGH);
  const foot = spec.thigh === undefined ? (spec.foot ?? 90) : shin + 90 - (spec.point ?? 0);
  return { hip, thigh, kneeAt, bend: knee, shin, ankle: place(kneeAt, shin, SHIN), foot };
}

function arm(shoulder, spec) {
  let { upper, elbow } = spec;
  if (upper === undefined) {
    const held = reach(shoulder, spec.hand, UPPER_ARM, FOREARM);
    upper = held.direction - held.opening;
    elbow = held.bend;
  }
  const elbowAt = place(shoulder, upper, UPPER_ARM);
  const forearm = upper + elbow;
  return { shoulder, upper, elbowAt, bend: elbow, forearm, wrist: place(elbowAt, forearm, FOREARM), palm: spec.palm ?? forearm };
}

/**
 * Where every joint of a pose is, seen from the side. A pose has its root (`hip`, or `shoulder` where the shoulders
 * rest on the floor), `trunk` (0 upright, 90 bent forward, -90 on the back), `head` (nod, relative to the trunk), and
 * per limb its joint angles, or what holds its end: `ball` or `heel` of a foot, `hand`. A limb that is held keeps its
 * end in place while the rest moves, so feet do not slide.
 */
export function skeleton(pose) {
  const up = 180 - pose.trunk;
  const hip = pose.hip ?? place(pose.shoulder, up, -TRUNK);
  const shoulder = place(hip, up, TRUNK - 1, 1);
  const sides = (make, at, specs) => ({ near: make(at, specs.near), far: make(shifted(at, true), specs.far) });
  return {
    hip,
    up,
    shoulder,
    headUp: up - pose.head,
    head: place(place(hip, up, TRUNK + 2), up - pose.head, 17, -1.5),
    legs: sides(leg, hip, pose.legs),
    arms: sides(arm, shoulder, pose.arms),
  };
}

/** A foot flat on the floor, or with its heel up where `foot` is less than 90. */
export const standing = (x, foot = 90, lift = 0) => ({ ball: [x + 4, FLOOR - lift], foot });

/** The same pose, raised or lowered so that the lower foot is on the floor, however the legs swing. */
export function grounded(pose) {
  const feet = Object.values(skeleton(pose).legs);
  const lowest = Math.max(...feet.flatMap(({ ankle, foot }) =>
    SHOE_OUTLINE.map(([forward, below]) => place(ankle, foot, forward, -below)[1])));
  return { ...pose, hip: [pose.hip[0], pose.hip[1] + FLOOR - lowest] };
}
