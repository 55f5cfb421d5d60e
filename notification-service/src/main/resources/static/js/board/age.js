// How long somebody waits, in as few characters as tell it.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// How far this computer's clock is behind that of the service.
let behind = 0;

/** The service says what the time is; what is told of seconds alone is not worth a jump of all ages. */
export function setClock(at) {
  const off = Date.parse(at) - Date.now();
  if (Math.abs(off - behind) > 2_000) behind = off;
}

export const now = () => Date.now() + behind;
export const waited = since => Math.max(0, now() - Date.parse(since));

/** '42 s', '7 min', '3 h 05', '2 d 4 h'. */
export function brief(millis) {
  if (millis < MINUTE) return `${Math.floor(millis / 1000)} s`;
  if (millis < HOUR) return `${Math.floor(millis / MINUTE)} min`;
  if (millis < DAY) return `${Math.floor(millis / HOUR)} h ${String(Math.floor((millis % HOUR) / MINUTE)).padStart(2, '0')}`;
  return `${Math.floor(millis / DAY)} d ${Math.floor((millis % DAY) / HOUR)} h`;
}

const FRAMES = { PT0S: 5 * MINUTE, PT24H: DAY, P7D: 7 * DAY };

/** Whether somebody waits longer than the rules give them. What is to be seen now gets five minutes to be taken. */
export const isOverdue = alert => waited(alert.openedAt) > (FRAMES[alert.timeFrame] ?? 0);
