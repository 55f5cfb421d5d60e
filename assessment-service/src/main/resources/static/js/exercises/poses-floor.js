import { FLOOR } from './body.js';
import { standing } from './skeleton.js';

const mat = { kind: 'mat', from: 16, to: 186 };
const LYING = FLOOR - 9.6;
const low = { crop: 78 };
const besideTheBody = { upper: 84, elbow: 6 };
const flatArms = { near: besideTheBody, far: besideTheBody };
const straight = { thigh: 90, knee: 0, point: 6 };

const lying = (legs, arms) => ({ hip: [92, LYING], trunk: -90, head: 4, legs, arms });

const hugged = (hand) => ({ near: { hand, palm: 150 }, far: { hand: [hand[0] + 3, hand[1] - 1], palm: 150 } });

const bridge = (trunk, shoulder) => ({
  shoulder,
  trunk,
  head: -90 - trunk + 4,
  legs: { near: standing(133), far: standing(137, 90, 1) },
  arms: { near: { hand: [92, FLOOR - 4], palm: 90 }, far: { hand: [94, FLOOR - 5], palm: 90 } },
});

const kneeling = (hip, thigh, hand) => ({
  hip,
  trunk: 0,
  head: 0,
  legs: { near: { thigh, knee: 90 + thigh, point: 82 }, far: standing(124) },
  arms: { near: { hand, palm: 78 }, far: { hand: [hand[0] + 3, hand[1] - 1], palm: 78 } },
});

const onAllFours = (near, head) => ({
  hip: [76, 124],
  trunk: 76,
  head,
  legs: { near, far: { thigh: 0, knee: 90, point: 82 } },
  arms: { near: { hand: [119, FLOOR - 5], palm: 80 }, far: { hand: [123, FLOOR - 6], palm: 80 } },
});

export const floorExercises = {
  'hip-flexor-stretch-lying': {
    frames: [
      lying({ near: straight, far: straight }, flatArms),
      lying({ near: straight, far: { thigh: 148, knee: 118, point: 10 } }, hugged([66, 124])),
    ],
    muscles: [[['trunk', 8, 8], ['thigh.near', 2, 9], ['thigh.near', 22, 7]]],
    arrows: [{ from: [112, 118], by: [104, 100], to: [86, 104] }, { from: [142, 130], by: [142, 138], to: [142, 148] }],
    props: [mat],
    ...low,
  },
  'heel-slide': {
    frames: [
      lying({ near: { heel: [164, FLOOR], foot: 172 }, far: straight }, flatArms),
      lying({ near: { heel: [126, FLOOR], foot: 112 }, far: straight }, flatArms),
    ],
    muscles: [[['trunk', 6, 8], ['thigh.near', 4, 9], ['thigh.near', 20, 7]]],
    arrows: [{ from: [172, 138], by: [158, 132], to: [142, 138] }],
    props: [mat],
    ...low,
  },
  'glute-bridge': {
    frames: [bridge(-90, [52, LYING - 1]), bridge(-115, [54, LYING - 2])],
    muscles: [[['trunk', 6, -9], ['thigh.near', 2, -10], ['thigh.near', 12, -8]]],
    arrows: [{ from: [70, 124], by: [69, 114], to: [70, 98] }],
    props: [mat],
    ...low,
  },
  'hip-flexor-stretch-kneeling': {
    frames: [kneeling([78, 124], 0, [108, 112]), kneeling([92, 126.6], -22, [118, 115])],
    muscles: [[['trunk', 10, 8], ['thigh.near', 0, 9], ['thigh.near', 20, 7]]],
    arrows: [{ from: [54, 118], by: [62, 118], to: [74, 120] }],
    props: [mat],
    crop: 30,
  },
  'bird-dog': {
    frames: [onAllFours({ thigh: 0, knee: 90, point: 82 }, 4), onAllFours({ thigh: -84, knee: 2, point: 40 }, 4)],
    muscles: [
      [['trunk', 2, -9], ['thigh.near', 2, -9], ['thigh.near', 12, -8]],
      [['trunk', 12, -6], ['trunk', 20, -7], ['trunk', 28, -7]],
    ],
    arrows: [{ from: [22, 156], by: [8, 148], to: [10, 134] }],
    props: [mat],
    crop: 66,
  },
};
