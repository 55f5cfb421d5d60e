// How long somebody waits, in as few characters as tell it.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const waited = (since, now = Date.now()) => Math.max(0, now - Date.parse(since));

/** '42 s', '7 min', '3 h 05', '2 d 4 h'. */
export function brief(millis) {
  if (millis < MINUTE) return `${Math.floor(millis / 1000)} s`;
  if (millis < HOUR) return `${Math.floor(millis / MINUTE)} min`;
  if (millis < DAY) return `${Math.floor(millis / HOUR)} h ${String(Math.floor((millis % HOUR) / MINUTE)).padStart(2, '0')}`;
  return `${Math.floor(millis / DAY)} d ${Math.floor((millis % DAY) / HOUR)} h`;
}

const FRAMES = { PT0S: 5 * MINUTE, PT24H: DAY, P7D: 7 * DAY };

/** Whether somebody waits longer than the rules give them. What is to be seen now gets five minutes to be taken. */
export const isOverdue = (alert, now = Date.now()) => waited(alert.openedAt, now) > (FRAMES[alert.timeFrame] ?? 0);
