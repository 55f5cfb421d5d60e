// Angles are in degrees, clockwise on the screen is not assumed anywhere: 0 points down, 90 points to where the figure
// looks, 180 points up. So a knee or an elbow that bends the right way is simply a positive number.

const radians = (degrees) => (degrees * Math.PI) / 180;
const degrees = (angle) => (angle * 180) / Math.PI;

/** The point `length` along from `origin` in the direction `angle`, and `across` to the front side of that direction. */
export function place(origin, angle, length, across = 0) {
  const s = Math.sin(radians(angle));
  const c = Math.cos(radians(angle));
  return [origin[0] + length * s + across * c, origin[1] + length * c - across * s];
}

export const between = (a, b, share) => [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
export const distance = (a, b) => Math.hypot(b[0] - a[0], b[1] - a[1]);
export const angleTo = (a, b) => degrees(Math.atan2(b[0] - a[0], b[1] - a[1]));

function corner(a, b, opposite) {
  const cosine = (a * a + b * b - opposite * opposite) / (2 * a * b);
  return degrees(Math.acos(Math.min(1, Math.max(-1, cosine))));
}

/** Angles of a two-part limb of fixed lengths whose end is held at `end`: `{upper, bend}`, bend 0 where it is straight. */
export function reach(start, end, upper, lower) {
  const far = Math.min(distance(start, end), upper + lower);
  return {
    direction: angleTo(start, end),
    opening: corner(upper, far, lower),
    bend: 180 - corner(upper, lower, far),
  };
}

/** What lies `share` (0 to 1) of the way between two poses of the same make, number by number. */
export function blend(a, b, share) {
  if (typeof a === 'number') return a + (b - a) * share;
  if (Array.isArray(a)) return a.map((value, i) => blend(value, b[i], share));
  return Object.fromEntries(Object.entries(a).map(([key, value]) => [key, blend(value, b[key], share)]));
}

const fixed = (point) => point.map((value) => value.toFixed(1)).join(' ');

/** A closed path through the points, rounded at each of them. */
export function rounded(points) {
  const at = (i) => points[(i + points.length) % points.length];
  const curves = points.map((point, i) => {
    const next = at(i + 1);
    const out = [0, 1].map((k) => point[k] + (next[k] - at(i - 1)[k]) / 6);
    const into = [0, 1].map((k) => next[k] - (at(i + 2)[k] - point[k]) / 6);
    return `C${fixed(out)} ${fixed(into)} ${fixed(next)}`;
  });
  return `M${fixed(points[0])}${curves.join('')}Z`;
}

/** A path of straight lines. */
export const line = (points) => `M${points.map(fixed).join('L')}`;

/** A limb part: two round ends of different size and the straight sides between them. */
export function capsule(a, b, radiusA, radiusB) {
  const angle = angleTo(a, b);
  const lean = degrees(Math.asin(Math.max(-1, Math.min(1, (radiusA - radiusB) / Math.max(distance(a, b), 1)))));
  const side = (point, radius, sign) => place(point, angle + sign * (90 - lean), radius);
  const arc = (radius, large, to) => `A${radius} ${radius} 0 ${large} 1 ${fixed(to)}`;
  return `M${fixed(side(a, radiusA, -1))}${arc(radiusA, lean > 0 ? 1 : 0, side(a, radiusA, 1))}`
    + `L${fixed(side(b, radiusB, 1))}${arc(radiusB, lean > 0 ? 0 : 1, side(b, radiusB, -1))}Z`;
}

export const circle = (point, radius) => capsule(point, [point[0], point[1] + 0.01], radius, radius);
