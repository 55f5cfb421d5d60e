import { openStream } from '../api.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { state } from '../state.js';
import { files } from './files.js';
import { recentRuns, recentScores } from './load.js';
import { weeksView } from './weeks.js';
import { wish } from './wish.js';

const LOOKS = 12;
const LONGEST_PAUSE_MS = 3000;

/** The runs of the last weeks, a place to drop files with more of them, and the wish to be warned: {node, stop}. */
export function runsPart(say) {
  const shown = el('div', { class: 'stack' });
  // The runs can be shown without the scores.
  const scored = recentScores().catch(() => []);
  let view;
  let drawn;
  let isStopped = false;

  async function refresh() {
    const [runs, scores] = await Promise.all([recentRuns(), scored]);
    const content = JSON.stringify(runs);
    // Drawn anew only where something changed: somebody may be on a bar or in the table.
    if (!isStopped && content !== drawn) {
      drawn = content;
      view?.stop();
      view = runs.length ? weeksView(runs, scores) : null;
      replace(shown, view ? card(view.node) : null);
    }
    return runs;
  }

  async function first() {
    replace(shown, el('p', { class: 'muted' }, t('runs.loading')));
    drawn = null;
    try {
      await refresh();
    } catch {
      replace(shown, failed(first));
    }
  }

  /** Looks until runs that were just taken have come through, for some seconds at most; whether they have. */
  async function appeared(expected) {
    for (let look = 1; look <= LOOKS && !isStopped; look++) {
      const runs = await refresh().catch(() => []);
      if (expected.every(run => runs.some(each => isSame(each, run)))) {
        return true;
      }
      await new Promise(resolve => setTimeout(resolve, Math.min(250 * look, LONGEST_PAUSE_MS)));
    }
    return false;
  }

  first();
  const stream = openStream(state.runnerId, { 'load-warning': () => refresh().catch(() => undefined) });
  const dropped = files(appeared, say);
  return {
    node: el('div', { class: 'stack runs-part' }, shown, dropped.node, wish(say)),
    stop() {
      isStopped = true;
      view?.stop();
      dropped.stop();
      stream.close();
    },
  };
}

/** The run itself, or the recording of the same session that counts in its place. */
function isSame(shown, { runId, startedAt }) {
  return shown.runId === runId || Math.abs(Date.parse(shown.startedAt) - Date.parse(startedAt)) <= 120_000;
}

function card(content) {
  return el('section', { class: 'card runs', 'aria-labelledby': 'runs-title' }, el('h2', { id: 'runs-title' }, t('runs.title')), content);
}

function failed(again) {
  return el('section', { class: 'card', role: 'alert' },
    el('p', {}, t('runs.failed')),
    el('p', { class: 'row' }, el('button', { type: 'button', class: 'button secondary', on: { click: again } }, t('runs.again'))));
}
