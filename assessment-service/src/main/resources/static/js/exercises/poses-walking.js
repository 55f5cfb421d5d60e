const limbs = (near, far) => ({ near, far });

function stride(hip, front, back, ahead, behind, nearAhead) {
  const legs = nearAhead ? limbs(front, back) : limbs(back, front);
  // The arm swings with the leg of the other side.
  const arms = nearAhead ? limbs(behind, ahead) : limbs(ahead, behind);
  return { hip, trunk: 4, head: -2, legs, arms };
}

const contact = (nearAhead) => stride(
  [98, 90.6],
  { thigh: 27, knee: 6, point: -8 },
  { thigh: -18, knee: 12, point: 10 },
  { upper: 30, elbow: 62 },
  { upper: -38, elbow: 50 },
  nearAhead,
);
const passing = (nearStands) => stride(
  [98, 87.4],
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
