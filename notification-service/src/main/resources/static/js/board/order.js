// Who is first: the most urgent, then within the shortest time, then who waits longest.
const LEVELS = ['URGENT_CARE', 'SEE_DOCTOR', 'SELF_CARE'];
const FRAMES = ['PT0S', 'PT24H', 'P7D'];

/** For sorting; what is not known stands before what is known to be less urgent. */
export function byUrgency(a, b) {
  return LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level)
    || FRAMES.indexOf(a.timeFrame) - FRAMES.indexOf(b.timeFrame)
    || a.openedAt.localeCompare(b.openedAt)
    || a.alertId.localeCompare(b.alertId);
}

export const isUrgent = alert => alert.level === 'URGENT_CARE';
export const isTaken = alert => Boolean(alert.acknowledgedAt);
