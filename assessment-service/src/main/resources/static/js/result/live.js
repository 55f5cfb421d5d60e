import { openStream, results, resultsOf } from '../api.js';

const FIRST_LOOK_MS = 1000;
const LONGEST_WAIT_MS = 8000;
const LATE_MS = 20000;

/**
 * Follows a runner's results until it is stopped. With an assessment that is pending, its result comes first; after that
 * each newer one. on: result(result, isNews), urgent(prompt), none(), late(),
 * connected(), lost().
 */
export function follow(runnerId, pending, on) {
  let waitingFor = pending ?? null;
  let shown = null;
  let timer;
  let isStopped = false;

  function take(result) {
    if (isStopped || (waitingFor !== null && result.assessmentId !== waitingFor) || (shown !== null && !isNewer(result, shown))) {
      return;
    }
    const isNews = shown !== null;
    waitingFor = null;
    shown = result;
    on.result(result, isNews);
  }

  async function look() {
    const found = waitingFor === null ? newest((await results(runnerId)).items) : await resultsOf(runnerId, waitingFor);
    if (found) {
      take(found);
    } else if (waitingFor === null && shown === null && !isStopped) {
      on.none();
    }
  }

  /** The stream may have told the result before it was open, or be held up by a proxy. */
  async function keepLooking(wait) {
    const isReached = await look().then(() => true, () => false);
    if (!isStopped) {
      isReached ? on.connected() : on.lost();
    }
    if (!isStopped && shown === null && (waitingFor !== null || !isReached)) {
      timer = setTimeout(() => keepLooking(Math.min(wait * 2, LONGEST_WAIT_MS)), wait);
    }
  }

  const stream = openStream(runnerId, {
    result: take,
    'urgent-care': prompt => isStopped || on.urgent(prompt),
    open: () => {
      on.connected();
      look().catch(() => undefined);
    },
    lost: on.lost,
  });
  const late = setTimeout(() => waitingFor !== null && on.late(), LATE_MS);
  keepLooking(FIRST_LOOK_MS);

  return {
    /** Gives up on the pending one and shows the newest there is. */
    stopWaiting() {
      waitingFor = null;
      look().catch(on.lost);
    },
    stop() {
      isStopped = true;
      clearTimeout(timer);
      clearTimeout(late);
      stream.close();
    },
  };
}

/** By what was observed, not by when it arrived; a new look at the same report counts as newer. */
export function isNewer(a, b) {
  const observed = Date.parse(a.observedAt) - Date.parse(b.observedAt);
  return observed > 0 || (observed === 0 && Date.parse(a.triagedAt) > Date.parse(b.triagedAt));
}

function newest(items) {
  return items.reduce((best, each) => (best === null || isNewer(each, best) ? each : best), null);
}
