import { blend } from './geometry.js';
import { grounded } from './skeleton.js';

const MOVE_MS = 1500;
const REST_MS = 900;
const STRIDE_MS = 320;

const eased = (share) => share * share * (3 - 2 * share);

// Walking goes round all its poses at an even pace.
function striding(frames, elapsedMs) {
  const position = (elapsedMs / STRIDE_MS) % frames.length;
  const index = Math.floor(position);
  return grounded(blend(frames[index], frames[(index + 1) % frames.length], position - index));
}

function thereAndBack([start, end], elapsedMs) {
  const time = elapsedMs % (2 * (MOVE_MS + REST_MS));
  if (time < MOVE_MS) return blend(start, end, eased(time / MOVE_MS));
  if (time < MOVE_MS + REST_MS) return end;
  return blend(end, start, eased(Math.min(1, (time - MOVE_MS - REST_MS) / MOVE_MS)));
}

/** The pose of an exercise after so many milliseconds of movement. */
export function poseAt({ frames, loops }, elapsedMs) {
  return loops ? striding(frames, elapsedMs) : thereAndBack(frames, elapsedMs);
}

/** Instead of movement, for those who asked for less of it: start and end in turns, without anything in between. */
export function stillAt({ frames, loops }, elapsedMs) {
  const ends = [frames[0], frames[loops ? frames.length / 2 : 1]];
  return ends[Math.floor(elapsedMs / (MOVE_MS + REST_MS)) % 2];
}
