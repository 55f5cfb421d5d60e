import { save, state, uuid } from '../state.js';

/** The assessment that is being filled in; a new one where there is none. */
export function draft() {
  state.draft ??= {};
  state.draft.findings ??= {};
  return state.draft;
}

/**
 * Changes the draft and keeps it. What was sent once is never sent again with other answers under the same id: the first
 * body wins over there, so a changed one gets a new id and time.
 */
export function change(values) {
  const current = draft();
  if (current.observedAt) {
    delete current.assessmentId;
    delete current.observedAt;
    delete current.sent;
  }
  Object.assign(current, values);
  save();
}

/** Answers one question. */
export const answer = (code, presence) => change({ findings: { ...draft().findings, [code]: presence } });

/** Moves to a step without touching what would be sent. */
export function remember(step) {
  draft().step = step;
  save();
}

/** Forgets all answers; the age stays where a new check follows one that was sent. */
export function startOver({ keepAge = false } = {}) {
  const { age } = draft();
  state.draft = { findings: {}, ...(keepAge && age !== undefined ? { age } : {}) };
  save();
}

/** Gives the draft the id and the time with which it is sent, once. */
export function seal(observedAt) {
  const current = draft();
  current.assessmentId ??= uuid();
  current.observedAt ??= observedAt;
  save();
  return current;
}
