// Where a number stands in the drawing.
const STEPS_KM = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const MOST_LINES = 4;

/** Lines at round kilometres that reach over the most metres there are: {top, lines}, both in metres. */
export function distanceScale(mostMeters) {
  const most = Math.max(mostMeters / 1000, 1);
  const step = STEPS_KM.find(km => most / km <= MOST_LINES) ?? STEPS_KM.at(-1);
  const count = Math.ceil(most / step);
  return { top: count * step * 1000, lines: Array.from({ length: count + 1 }, (_, i) => i * step * 1000) };
}

/** A line's points as a path. */
export const pathOf = points => points.map(({ x, y }, i) => `${i ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');
