import { standing } from './skeleton.js';

const seated = (near, hand, far) => ({
  hip: [82, 125],
  trunk: 2,
  head: 2,
  legs: { near, far: standing(132) },
  arms: { near: { hand, palm: 62 }, far: { hand: far, palm: 62 } },
});

export const seatedExercises = {
  'hip-bend': {
    frames: [
      seated({ thigh: 91, knee: 91, point: 0 }, [106, 114], [110, 113]),
      seated({ thigh: 116, knee: 90, point: 0 }, [103, 101], [106, 99]),
    ],
    muscles: [[['trunk', 8, 6], ['thigh.near', 3, 7], ['thigh.near', 18, 4]]],
    arrows: [
      { from: [118, 66], by: [117, 76], to: [114, 90] },
      { from: [140, 130], by: [143, 118], to: [138, 104] },
    ],
    props: [{ kind: 'chair', x: 64, to: 1, depth: 42 }],
    crop: 26,
  },
};
