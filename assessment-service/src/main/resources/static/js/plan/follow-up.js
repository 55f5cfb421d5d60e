import { openStream, plan as fetchPlan, resultsOf } from '../api.js';
import { state } from '../state.js';
import { change, checkIn } from './draft.js';

const SLOW_AFTER_MS = 10_000;

/**
 * Waits for the result of an acknowledged check-in, and then for the plan that it left behind.
 * The stream tells of it; where the page was away meanwhile, one look at the stored results does.
 */
export function followUp(checkInId, { arrived, slow, lost, back }) {
  let isTaken = false;
  let isClosed = false;
  let outcome = null;
  const timer = setTimeout(slow, SLOW_AFTER_MS);
  const stream = openStream(state.runnerId, {
    result: result => take(result),
    // The plan follows its result; one that comes after the look below is the newer one.
    plan: plan => outcome && arrived({ ...outcome, plan }, false),
    open: () => { if (!isTaken) { back(); look(); } },
    lost: () => { if (!isTaken) lost(); },
  });
  look();

  async function look() {
    try {
      const found = await resultsOf(state.runnerId, checkInId);
      if (found) take(found);
    } catch {
      // Not there yet, or out of reach: the stream goes on waiting and says so.
    }
  }

  async function take(result) {
    if (isTaken || result.assessmentId !== checkInId) return;
    isTaken = true;
    clearTimeout(timer);
    change({ answeredAt: Date.now() });
    const answers = { ...checkIn() };
    let plan = null;
    try {
      plan = await fetchPlan(state.runnerId);
    } catch {
      // Without the plan the result still says what to do.
    }
    if (isClosed) return;
    outcome = { result, plan, answers };
    arrived(outcome, true);
  }

  function close() {
    isTaken = true;
    isClosed = true;
    clearTimeout(timer);
    stream.close();
  }

  return { close };
}
