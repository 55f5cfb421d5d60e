import { openStream, plan as fetchPlan, resultsOf } from '../api.js';
import { state } from '../state.js';
import { checkIn, startCheckIn } from './draft.js';

const SLOW_AFTER_MS = 10_000;

/**
 * Waits for the result of an acknowledged check-in, and then for the plan that it left behind.
 * The stream tells of it; where the page was away meanwhile, one look at the stored results does.
 */
export function followUp(checkInId, { arrived, slow, lost, back }) {
  let isOver = false;
  const timer = setTimeout(slow, SLOW_AFTER_MS);
  const stream = openStream(state.runnerId, {
    result: result => take(result),
    open: () => { back(); look(); },
    lost,
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
    if (isOver || result.assessmentId !== checkInId) return;
    close();
    const answers = { ...checkIn() };
    startCheckIn();
    let plan = null;
    try {
      plan = await fetchPlan(state.runnerId);
    } catch {
      // Without the plan the result still says what to do.
    }
    arrived({ result, plan, answers });
  }

  function close() {
    isOver = true;
    clearTimeout(timer);
    stream.close();
  }

  return { close };
}
