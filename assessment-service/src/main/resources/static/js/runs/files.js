import { el } from '../dom.js';
import { t } from '../i18n.js';
import { WEEKS, momentOf, today } from './calendar.js';
import { dropZone } from './drop-zone.js';
import { shownFile } from './file-entry.js';
import { MAX_MB, again, cancel, give, given, watch } from './queue.js';

/**
 * Takes files with runs, and shows what becomes of each: {node, stop}.
 *
 * @param appeared waits until runs are to be seen among those of the last weeks; whether they are
 */
export function files(appeared, say) {
  const list = el('ul', { class: 'runs-files' });
  const nodes = new Map();

  function show(entry) {
    if (!nodes.has(entry)) {
      const shown = shownFile(entry, { cancel: () => cancel(entry), again: () => again(entry) });
      nodes.set(entry, shown);
      list.append(shown.node);
    }
    nodes.get(entry).update();
  }

  async function changed(entry) {
    show(entry);
    if (entry.state === 'taken') {
      say(t('runs.said.taken', { name: entry.file.name, n: entry.answer.runs.length }));
      const recent = entry.answer.runs.filter(isRecent);
      nodes.get(entry).appeared(recent.length ? await appeared(recent) : null);
    } else if (entry.state === 'refused') {
      say(t('runs.said.refused', { name: entry.file.name, why: entry.why.text }));
    }
  }

  given().forEach(show);
  watch(changed);
  const zone = dropZone(give, t('runs.drop', { mb: MAX_MB }));
  return {
    node: el('section', { class: 'card', 'aria-labelledby': 'files-title' }, el('h2', { id: 'files-title' }, t('runs.files')), zone.node, list),
    stop() {
      watch(() => undefined);
      zone.stop();
    },
  };
}

const isRecent = run => momentOf(run.startedAt) > today() - 7 * (WEEKS - 1);
