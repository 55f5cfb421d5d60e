import { grounded } from './skeleton.js';

const limbs = (near, far) => ({ near, far });

function stride(front, back, ahead, behind, nearAhead) {
  const legs = nearAhead ? limbs(front, back) : limbs(back, front);
  // The arm swings with the leg of the other side.
  const arms = nearAhead ? limbs(behind, ahead) : limbs(ahead, behind);
  return grounded({ hip: [98, 88], trunk: 4, head: -2, legs, arms });
}

const contact = (nearAhead) => stride(
  { thigh: 25, knee: 4, point: 4 },
  { thigh: -16, knee: 18, point: -10 },
  { upper: 24, elbow: 56 },
  { upper: -34, elbow: 40 },
  nearAhead,
);
const passing = (nearStands) => stride(
  { thigh: 0, knee: 0, point: 0 },
  { thigh: 20, knee: 58, point: 8 },
  { upper: -6, elbow: 54 },
  { upper: -2, elbow: 54 },
  nearStands,
);

export const walkingExercises = {
  'warm-up': {
    frames: [contact(true), passing(true), contact(false), passing(false)],
    loops: true,
    muscles: [],
    arrows: [{ from: [136, 100], by: [150, 100], to: [166, 100] }],
  },
};
