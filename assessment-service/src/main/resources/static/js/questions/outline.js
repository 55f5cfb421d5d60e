// The figures are kept as points, not as paths: points can be mirrored for the other leg and read by a person.

/** Width and height of each figure's drawing. */
export const WIDTH = 260;
export const HEIGHT = 452;

const round = x => Math.round(x * 10) / 10;

/** The same points on the other side of the body. */
export const mirrored = points => points.map(([x, y]) => [WIDTH - x, y]);

/** A whole outline from its one half, which begins and ends on the middle line. */
export const wholeOf = half => [...half, ...mirrored(half).reverse()];

/** Points written as distance from the middle line, in the drawing's own coordinates. */
export const fromMiddle = points => points.map(([x, y]) => [WIDTH / 2 + x, y]);

/** A closed round shape. */
export function ellipse(x, y, rx, ry) {
  return Array.from({ length: 8 }, (_, i) => {
    const angle = (i * Math.PI) / 4;
    return [round(x + rx * Math.cos(angle)), round(y + ry * Math.sin(angle))];
  });
}

/** The path of a soft curve through all points (Catmull-Rom, written as cubic curves). */
export function curve(points, closed = true) {
  const count = points.length;
  const at = i => (closed ? points[(i + count) % count] : points[Math.max(0, Math.min(count - 1, i))]);
  const parts = [`M${points[0].map(round).join(' ')}`];
  for (let i = 0; i < (closed ? count : count - 1); i += 1) {
    const [before, from, to, after] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const lead = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const land = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    parts.push(`C${[...lead, ...land, ...to].map(round).join(' ')}`);
  }
  return parts.join('') + (closed ? 'Z' : '');
}
