import { floorExercises } from './poses-floor.js';
import { seatedExercises } from './poses-seated.js';
import { standingExercises } from './poses-standing.js';
import { walkingExercises } from './poses-walking.js';

/**
 * What is drawn for each exercise code. `frames` are its poses from start to end (with `loops`, a round of poses whose
 * end is in the middle); `muscles` what works or stretches; `crop` the upper edge of the picture.
 */
export const exercises = new Map(Object.entries({
  ...standingExercises,
  ...walkingExercises,
  ...floorExercises,
  ...seatedExercises,
}));
