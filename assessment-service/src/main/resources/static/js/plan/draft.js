import { save, state } from '../state.js';

/**
 * The check-in that is being written: kept with the page's state, so that a reload or a lost connection loses nothing.
 * `tried` is the body that was sent and not acknowledged yet, `sent` the id that was acknowledged and has no result yet.
 */
export function checkIn() {
  state.checkIn ??= {};
  return state.checkIn;
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
