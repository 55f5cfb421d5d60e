import { ANKLE_HEIGHT, FLOOR } from './body.js';
import { standing } from './skeleton.js';

const onHips = { hand: [15, -9] };
const apart = (x) => ({ ankle: [x, FLOOR - ANKLE_HEIGHT - 2.5] });
const chairAhead = (x) => ({ kind: 'chair', x, to: 1 });

const band = (near, trunk) => ({
  hip: [92, 87.8],
  trunk,
  head: 0,
  legs: { near, far: standing(104) },
  arms: { near: { upper: -26, elbow: 18 }, far: { hand: [121, 87], palm: 95 } },
});

const longStep = (hip, trunk) => ({
  hip,
  trunk,
  head: 0,
  legs: { near: standing(44, 76), far: standing(110) },
  arms: { near: { hand: [113, 87], palm: 95 }, far: { hand: [116, 86], palm: 95 } },
});

const wideStance = (hip) => ({
  hip,
  trunk: 0,
  legs: { near: apart(60), far: apart(138) },
  arms: { near: onHips, far: onHips },
});

const squat = (hip, trunk, head) => ({
  hip,
  trunk,
  head,
  legs: { near: standing(92), far: standing(97, 90, 1) },
  arms: { near: { hand: [112, 86.5], palm: 95 }, far: { hand: [115, 85.5], palm: 95 } },
});

export const standingExercises = {
  'hip-flexor-band': {
    frames: [band({ thigh: -20, knee: 28, point: -4 }, 3), band({ thigh: 31, knee: 22, point: -8 }, -1)],
    muscles: [[['trunk', 6, 6], ['thigh.near', 4, 7], ['thigh.near', 22, 4]]],
    arrows: [{ from: [44, 126], by: [58, 140], to: [82, 140] }],
    props: [{ kind: 'post', x: 22 }, chairAhead(127), { kind: 'band', x: 22, y: 152 }],
  },
  'inner-hip-stretch': {
    front: true,
    frames: [wideStance([99, 92]), wideStance([75, 107])],
    muscles: [[['thigh.far', 5, -6], ['thigh.far', 20, -6], ['thigh.far', 34, -3]]],
    arrows: [{ from: [122, 48], by: [104, 40], to: [92, 48] }],
  },
  'hip-flexor-stretch-standing': {
    frames: [longStep([76, 96], 6), longStep([87, 105], 0)],
    muscles: [[['trunk', 10, 6], ['thigh.near', 0, 7], ['thigh.near', 20, 5]]],
    arrows: [{ from: [48, 96], by: [56, 96], to: [68, 100] }],
    props: [chairAhead(118)],
  },
  'mini-squat': {
    frames: [squat([83, 87.4], 3, 0), squat([70, 98], 24, -18)],
    muscles: [
      [['thigh.near', 10, 4], ['thigh.near', 20, 5], ['thigh.near', 32, 2]],
      [['trunk', 5, -7], ['thigh.near', 2, -8], ['thigh.near', 9, -6]],
    ],
    arrows: [{ from: [46, 76], by: [42, 92], to: [46, 112] }],
    props: [chairAhead(117)],
  },
};
