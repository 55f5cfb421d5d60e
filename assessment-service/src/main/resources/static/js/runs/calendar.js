// Runs and pain scores on the runner's calendar. Days are counted in UTC, so that no change of clocks moves one.
export const WEEKS = 12;
const DAY_MS = 86_400_000;
const RUNNING = 'running';

/** The number of a day that is written 'YYYY-MM-DD'. */
export const dayOf = iso => Date.parse(`${iso}T00:00Z`) / DAY_MS;

/** The day with this number, written 'YYYY-MM-DD'. */
export const isoOf = day => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** The day that this device's clock shows. */
export function today() {
  const now = new Date();
  return Math.floor((now.getTime() - now.getTimezoneOffset() * 60_000) / DAY_MS);
}

/** Day and time of day that an instant with its offset showed where it was taken, as a fraction of days. */
export const momentOf = instant => Date.parse(`${instant.slice(0, 16)}Z`) / DAY_MS;

/** Whether it counts as running load. */
export const isRunning = run => run.sport === RUNNING;

/**
 * The last 12 weeks from Monday to Sunday, the one that is on included.
 *
 * Each is {first, last, days}, and a day is {first, last, runs, others, scores}: runs count as running, others are other
 * sports, scores are {at, score}.
 */
export function weeksOf(runs, scores, now = today()) {
  // A runner may be a time zone ahead of this device.
  const newest = runs.some(run => dayOf(run.localDate) > now) ? now + 1 : now;
  const monday = newest - weekday(newest) - 7 * (WEEKS - 1);
  const days = Array.from({ length: 7 * WEEKS }, (_, i) => dayWith(monday + i, runs, scores));
  return Array.from({ length: WEEKS }, (_, i) => spanOf(days.slice(7 * i, 7 * i + 7)));
}

/** The distance of runs as far as it is known, in metres. */
export const metersOf = runs => runs.reduce((sum, run) => sum + (run.distanceMeters ?? 0), 0);

/** Runs whose distance nobody knows. */
export const unmeasured = runs => runs.filter(run => run.distanceMeters === undefined);

function dayWith(day, runs, scores) {
  const own = runs.filter(run => dayOf(run.localDate) === day).sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
  return {
    first: day,
    last: day,
    runs: own.filter(isRunning),
    others: own.filter(run => !isRunning(run)),
    scores: scores.filter(({ at }) => Math.floor(at) === day),
  };
}

function spanOf(days) {
  return {
    first: days[0].first,
    last: days.at(-1).last,
    days,
    runs: days.flatMap(day => day.runs),
    others: days.flatMap(day => day.others),
    scores: days.flatMap(day => day.scores),
  };
}

/** Monday is 0: day 0 was a Thursday. */
function weekday(day) {
  return (day + 3) % 7;
}
