import { save, state } from '../state.js';

const SHOWN_AGAIN_MS = 600_000;

/**
 * The check-in that is being written: kept with the page's state, so that a reload or a lost connection loses nothing.
 * `tried` is the body that was sent and not acknowledged yet, `sent` the id that was acknowledged, `answeredAt` the moment
 * (epoch milliseconds) at which its result was shown first.
 */
export function checkIn() {
  state.checkIn ??= {};
  return state.checkIn;
}

/** Whether one is under way, or its result is so new that a reload or another language should show it again. */
export function isUnderWay() {
  const { sent, answeredAt } = checkIn();
  return Boolean(sent) && !(answeredAt < Date.now() - SHOWN_AGAIN_MS);
}

/** Begins one about this session, or about none. */
export function startCheckIn(session) {
  state.checkIn = session ? { sessionId: session.id, sessionOn: session.on } : {};
  save();
}

export function change(fields) {
  Object.assign(checkIn(), fields);
  save();
}

/** What the answers say, without id and time. */
export function answers() {
  const { painScore, newUrgentSymptom, seenByClinician, sessionId } = checkIn();
  return {
    painScore,
    newUrgentSymptom,
    ...(seenByClinician ? { seenByClinician: true } : {}),
    ...(sessionId ? { sessionId } : {}),
  };
}
