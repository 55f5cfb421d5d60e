import { ANKLE_HEIGHT, FLOOR } from './body.js';
import { standing } from './skeleton.js';

const onHips = { hand: [12, -6] };
const apart = (x) => ({ ankle: [x, FLOOR - ANKLE_HEIGHT - 2.5] });
const chairAhead = (x) => ({ kind: 'chair', x, to: 1 });

const band = (near, trunk) => ({
  hip: [92, 87.4],
  trunk,
  head: 0,
  legs: { near, far: standing(104) },
  arms: { near: { upper: -14, elbow: 22 }, far: { hand: [131, 91], palm: 95 } },
});

const longStep = (hip, trunk) => ({
  hip,
  trunk,
  head: 0,
  legs: { near: standing(54, 76), far: standing(122) },
  arms: { near: { hand: [143, 92], palm: 95 }, far: { hand: [146, 90], palm: 95 } },
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
  arms: { near: { hand: [124, 92], palm: 95 }, far: { hand: [127, 90], palm: 95 } },
});

export const standingExercises = {
  'hip-flexor-band': {
    frames: [band({ thigh: -20, knee: 14, point: 18 }, 3), band({ thigh: 27, knee: 6, point: 4 }, -1)],
    muscles: [[['trunk', 6, 8], ['thigh.near', 4, 9], ['thigh.near', 22, 6]]],
    arrows: [{ from: [66, 126], by: [100, 146], to: [150, 126] }],
    props: [{ kind: 'post', x: 22 }, { ...chairAhead(134) }, { kind: 'band', x: 22, y: 152 }],
  },
  'inner-hip-stretch': {
    front: true,
    frames: [wideStance([99, 92]), wideStance([75, 107])],
    muscles: [[['thigh.far', 5, -6], ['thigh.far', 20, -6], ['thigh.far', 34, -3]]],
    arrows: [{ from: [122, 48], by: [104, 40], to: [92, 48] }],
  },
  'hip-flexor-stretch-standing': {
    frames: [longStep([86, 94], 2), longStep([97, 103], 0)],
    muscles: [[['trunk', 10, 8], ['thigh.near', 0, 9], ['thigh.near', 20, 7]]],
    arrows: [{ from: [62, 92], by: [70, 92], to: [82, 98] }],
    props: [chairAhead(150)],
  },
  'mini-squat': {
    frames: [squat([83, 87.4], 3, 0), squat([70, 98], 24, -18)],
    muscles: [
      [['thigh.near', 8, 6], ['thigh.near', 20, 7], ['thigh.near', 32, 4]],
      [['trunk', 4, -9], ['thigh.near', 2, -10], ['thigh.near', 9, -8]],
    ],
    arrows: [{ from: [46, 76], by: [42, 92], to: [46, 112] }],
    props: [chairAhead(128)],
  },
};
