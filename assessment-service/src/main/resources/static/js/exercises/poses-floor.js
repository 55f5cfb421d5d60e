import { FLOOR } from './body.js';
import { standing } from './skeleton.js';

const mat = { kind: 'mat', from: 16, to: 186 };
const LYING = FLOOR - 11;
const low = { crop: 78 };
const besideTheBody = { upper: 84, elbow: 5 };
const flatArms = { near: besideTheBody, far: besideTheBody };
const straight = { thigh: 90, knee: 0, point: 6 };

const lying = (legs, arms) => ({ hip: [92, LYING], trunk: -90, head: 4, legs, arms });

const heldArms = (hand, palm) => ({ near: { hand, palm }, far: { hand: [hand[0] + 3, hand[1] - 1], palm } });

const bridge = (trunk, shoulder) => ({
  shoulder,
  trunk,
  head: -90 - trunk + 4,
  legs: { near: standing(133), far: standing(137, 90, 1) },
  arms: flatArms,
});

const kneeling = (hip, thigh, hand) => ({
  hip,
  trunk: 0,
  head: 0,
  legs: { near: { thigh, knee: 90 + thigh, point: 82 }, far: standing(124) },
  arms: { near: { hand, palm: 78 }, far: { hand: [hand[0] + 3, hand[1] - 1], palm: 78 } },
});

const onAllFours = (near, head) => ({
  hip: [99, 124],
  trunk: 76,
  head,
  legs: { near, far: { thigh: 0, knee: 90, point: 82 } },
  arms: { near: { hand: [142, FLOOR - 5], palm: 80 }, far: { hand: [146, FLOOR - 6], palm: 80 } },
});

export const floorExercises = {
  'hip-flexor-stretch-lying': {
    frames: [
      lying({ near: straight, far: straight }, heldArms([100, 160.5], 90)),
      lying({ near: straight, far: { thigh: 214, knee: 128, point: 10 } }, heldArms([78, 121], 150)),
    ],
    muscles: [[['trunk', 8, 6], ['thigh.near', 2, 7], ['thigh.near', 22, 5]]],
    arrows: [{ from: [124, 102], by: [110, 92], to: [92, 100] }, { from: [144, 128], by: [144, 136], to: [144, 147] }],
    props: [mat],
    ...low,
  },
  'heel-slide': {
    frames: [
      lying({ near: { heel: [168.6, FLOOR], foot: 172 }, far: straight }, flatArms),
      lying({ near: { heel: [122, FLOOR], foot: 102 }, far: straight }, flatArms),
    ],
    muscles: [[['trunk', 6, 6], ['thigh.near', 4, 7], ['thigh.near', 20, 5]]],
    arrows: [{ from: [168, 132], by: [156, 126], to: [140, 132] }],
    props: [mat],
    ...low,
  },
  'glute-bridge': {
    frames: [bridge(-90, [52, LYING - 1]), bridge(-112, [54, LYING - 1])],
    muscles: [[['trunk', 6, -7], ['thigh.near', 2, -8], ['thigh.near', 12, -6]]],
    arrows: [{ from: [70, 124], by: [69, 114], to: [70, 98] }],
    props: [mat],
    ...low,
  },
  'hip-flexor-stretch-kneeling': {
    frames: [kneeling([78, 124], 0, [108, 112]), kneeling([92, 126.6], -22, [118, 115])],
    muscles: [[['trunk', 10, 6], ['thigh.near', 0, 7], ['thigh.near', 20, 5]]],
    arrows: [{ from: [54, 118], by: [62, 118], to: [74, 120] }],
    props: [mat],
    crop: 30,
  },
  'bird-dog': {
    frames: [onAllFours({ thigh: 0, knee: 90, point: 82 }, 4), onAllFours({ thigh: -84, knee: 2, point: 40 }, 4)],
    muscles: [
      [['trunk', 2, -7], ['thigh.near', 2, -7], ['thigh.near', 12, -6]],
      [['trunk', 12, -5], ['trunk', 20, -5.5], ['trunk', 28, -6]],
    ],
    arrows: [{ from: [36, 164], by: [22, 160], to: [20, 146] }],
    props: [mat],
    crop: 66,
  },
};
