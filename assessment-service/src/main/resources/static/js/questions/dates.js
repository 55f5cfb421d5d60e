const two = x => String(x).padStart(2, '0');

/** The local calendar day of a moment, as 2026-11-20. */
export const localDay = at => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** The day so many days ago, on the runner's calendar. */
export function daysAgo(days, now = new Date()) {
  const at = new Date(now);
  at.setDate(at.getDate() - days);
  return localDay(at);
}

/** A moment with the local offset kept, as 2026-11-20T07:30:00+01:00; Z only where the zone is UTC's. */
export function withOffset(at) {
  const ahead = -at.getTimezoneOffset();
  const offset = ahead === 0 ? 'Z' : `${ahead < 0 ? '-' : '+'}${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`;
  return `${localDay(at)}T${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}${offset}`;
}

/** The first day on which somebody of that age can have been alive: the birthday may still be ahead this year. */
export function earliestDay(ageYears, now = new Date()) {
  const at = new Date(now);
  at.setFullYear(at.getFullYear() - ageYears - 1);
  at.setDate(at.getDate() + 1);
  return localDay(at);
}

/** What is wrong with a day: 'missing', 'future', 'before-birth', or null. */
export function problemOfDay(day, ageYears) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day ?? '')) {
    return 'missing';
  }
  if (day > localDay(new Date())) {
    return 'future';
  }
  return day < earliestDay(ageYears ?? 120) ? 'before-birth' : null;
}
