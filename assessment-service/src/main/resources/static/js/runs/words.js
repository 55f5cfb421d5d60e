// Runs in words.
import { date, has, number, t } from '../i18n.js';
import { isoOf, metersOf, unmeasured } from './calendar.js';

const DAY = { weekday: 'short', day: 'numeric', month: 'short' };
const SHORT_DAY = { day: 'numeric', month: 'short' };
const FULL_DAY = { weekday: 'long', day: 'numeric', month: 'long' };

/** '12.4 km'. */
export const km = meters => unbroken(t('runs.km', { n: number(meters / 1000, { minimumFractionDigits: 1, maximumFractionDigits: 1 }) }));

/** Kilometres without the unit, where there is little room. */
export function bareKm(meters, wanted) {
  const digits = meters >= 100_000 ? 0 : wanted;
  return number(meters / 1000, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** '1 h 04 min', '42 min', '50 s'. */
export function time(seconds) {
  if (seconds < 60) {
    return t('runs.seconds', { s: seconds });
  }
  const minutes = Math.round(seconds / 60);
  const min = minutes % 60;
  return minutes < 60 ? t('runs.minutes', { min }) : t('runs.hours', { h: Math.floor(minutes / 60), min: String(min).padStart(2, '0') });
}

/** A day by its number or as 'YYYY-MM-DD', short. */
export const day = (value, options = SHORT_DAY) => unbroken(date(typeof value === 'number' ? isoOf(value) : value, options));

/** A day, or the days from first to last. */
export function spanTitle({ first, last }) {
  return first === last ? day(first, FULL_DAY) : t('runs.week-of', { from: day(first), to: day(last) });
}

/** 'Sat 14 Nov'. */
export const weekday = value => day(value, DAY);

/** Day and time that a run started, as the runner's clock showed them; this device's clock where no zone is known. */
export function when({ startedAt, zone }) {
  const options = { ...DAY, hour: '2-digit', minute: '2-digit' };
  return startedAt.endsWith('Z')
    ? date(startedAt, { ...options, timeZone: zone })
    : date(`${startedAt.slice(0, 16)}Z`, { ...options, timeZone: 'UTC' });
}

/** Sport and kind, as in 'Running, trail'; a kind that has no word here is left out. */
export function sport({ sport: code, subSport }) {
  const kind = `runs.sub.${subSport}`;
  return sportName(code) + (has(kind) ? `, ${t(kind)}` : '');
}

/** Distance, or that it is not known. */
export const distance = run => (run.distanceMeters === undefined ? t('runs.no-distance') : km(run.distanceMeters));

/** 'much longer than the 8.0 km on 2 Nov'. */
export const longer = ({ longestBeforeMeters, longestBeforeOn }) =>
  t('runs.longer', { km: km(longestBeforeMeters), on: day(longestBeforeOn) });

/** '34.2 km in 4 runs'; nothing where there was no run. */
export function total(runs) {
  if (!runs.length) {
    return t('runs.no-run');
  }
  const unknown = unmeasured(runs).length;
  const count = t(runs.length === 1 ? 'runs.in-one' : 'runs.in-more', { n: runs.length });
  if (unknown === runs.length) {
    return t('runs.unknown-total', { count });
  }
  return t(unknown ? 'runs.at-least' : 'runs.total', { km: km(metersOf(runs)), count });
}

/** 'pain 3 of 10', 'pain 2 to 5 of 10'; nothing without a score. */
export function pain(scores) {
  if (!scores.length) {
    return null;
  }
  const values = scores.map(({ score }) => score);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return least === most ? t('runs.pain-one', { score: most }) : t('runs.pain-span', { least, most });
}

/** Other sports, each once with its time. */
export function others(sessions) {
  const bySport = new Map();
  sessions.forEach(each => bySport.set(each.sport, (bySport.get(each.sport) ?? 0) + each.durationSeconds));
  return [...bySport].map(([code, seconds]) => t('runs.other', { sport: sportName(code), time: time(seconds) })).join(', ');
}

/** All of a bar in one sentence, for those who hear it. */
export function spoken(item) {
  const marked = item.runs.filter(run => run.spike);
  return [
    `${spanTitle(item)}: ${total(item.runs)}`,
    ...marked.map(run => (item.first === item.last && item.runs.length === 1
      ? longer(run.spike)
      : t('runs.longer-one', { km: distance(run), longer: longer(run.spike) }))),
    item.others.length ? others(item.others) : null,
    pain(item.scores),
  ].filter(Boolean).join('; ');
}

/** No line ends between a number and what it counts. */
const unbroken = text => text.replaceAll(' ', '\u00a0');

function sportName(code) {
  const key = `runs.sport.${code}`;
  return has(key) ? t(key) : t('runs.sport.other');
}
