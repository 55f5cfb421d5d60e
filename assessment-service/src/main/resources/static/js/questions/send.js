import { sendAssessment } from '../api.js';
import { save, state } from '../state.js';
import { withOffset } from './dates.js';
import { draft, seal } from './draft.js';

/** Why the last sending failed, until it is shown: {status, errors}. */
let failure;

/** Why the last sending failed, until it was told. */
export const lastFailure = () => failure;

/** The reason was told. */
export function forgetFailure() {
  failure = undefined;
}

/**
 * Sends the draft. The result's view opens at once and waits there; where the sending fails, the answers come back with
 * the reason and nothing is lost.
 */
export async function send(go) {
  failure = undefined;
  const sealed = seal(withOffset(new Date()));
  state.pending = sealed.assessmentId;
  save();
  go('#/result');
  await deliver(sealed.assessmentId, go);
}

/** Sends again what a reload cut short; under the same id and time, so it counts once. */
export async function resume(go) {
  const { assessmentId, observedAt, sent } = draft();
  if (observedAt && !sent && state.pending === assessmentId) {
    await deliver(assessmentId, go);
  }
}

async function deliver(id, go) {
  try {
    await sendAssessment(body());
    if (draft().assessmentId === id) {
      draft().sent = true;
      save();
    }
  } catch (problem) {
    failure = { status: problem.status ?? 0, errors: problem.errors ?? [] };
    if (state.pending === id) {
      state.pending = null;
      save();
    }
    if (['#/result', '#/questions'].includes(location.hash.split('?')[0])) {
      go('#/questions');
    }
  }
}

/** What is sent; optional fields that are not known are left out. */
function body() {
  const { assessmentId, observedAt, age, side, painScore, painStartedOn, selfTreatmentStartedOn, findings } = draft();
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return { assessmentId, runnerId: state.runnerId, observedAt, zone, age, side, painScore, painStartedOn, selfTreatmentStartedOn, findings };
}
