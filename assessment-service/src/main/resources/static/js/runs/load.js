import { results, runs } from '../api.js';
import { state } from '../state.js';
import { WEEKS, momentOf, today } from './calendar.js';

// Nobody has so many; a server that never ends its list must not hold the page.
const MOST_PAGES = 40;

/** All runs of the last weeks. */
export const recentRuns = () => all(cursor => runs(state.runnerId, WEEKS, cursor), () => false);

/** The pain scores of the same time: [{at, score}]. */
export async function recentScores() {
  const oldest = today() - 7 * WEEKS;
  const isBefore = result => momentOf(result.observedAt) < oldest;
  const found = await all(cursor => results(state.runnerId, cursor), isBefore);
  return found
    .filter(result => result.planning.painScore !== undefined && !isBefore(result))
    .map(result => ({ at: momentOf(result.observedAt), score: result.planning.painScore }));
}

/** The pages of a list up to the one whose last entry is far enough. */
async function all(page, isFarEnough) {
  const items = [];
  let cursor;
  for (let i = 0; i < MOST_PAGES; i++) {
    const { items: more, nextCursor } = await page(cursor);
    items.push(...more);
    if (!nextCursor || !more.length || isFarEnough(more.at(-1))) {
      break;
    }
    cursor = nextCursor;
  }
  return items;
}
