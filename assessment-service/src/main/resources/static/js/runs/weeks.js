import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { weeksOf } from './calendar.js';
import { chart, hasRoomForDays } from './chart.js';
import { legend } from './legend.js';
import { panel } from './panel.js';
import { spikes } from './spikes.js';
import { table } from './table.js';
import { total } from './words.js';

/** The last weeks as a drawing with its words: {node, stop}. It is drawn anew when the room for it changes. */
export function weeksView(runs, scores) {
  const weeks = weeksOf(runs, scores);
  const place = el('div', { class: 'runs-drawing' });
  const words = el('div', { class: 'runs-panel' });
  const hint = el('p', { class: 'muted runs-hint' });
  const observer = new ResizeObserver(() => draw());
  let drawnFor = 0;
  let lookedAt;

  function draw() {
    const width = Math.floor(place.clientWidth);
    if (!width || width === drawnFor) {
      return;
    }
    const isSameKind = hasRoomForDays(width) === hasRoomForDays(drawnFor);
    const hadFocus = place.contains(document.activeElement);
    const before = lookedAt;
    drawnFor = width;
    const items = hasRoomForDays(width) ? weeks.flatMap(week => week.days) : weeks;
    const { node, select } = chart(weeks, items, width, i => {
      lookedAt = i;
      replace(words, panel(items[i]));
    });
    replace(place, node);
    hint.textContent = t(items === weeks ? 'runs.hint-weeks' : 'runs.hint-days');
    if (isSameKind && before !== undefined) {
      select(before);
    }
    if (hadFocus) {
      node.querySelector('[tabindex="0"]')?.focus();
    }
  }

  observer.observe(place);
  const [now, before] = weeks.toReversed();
  return {
    node: [
      el('p', {}, t('runs.now', { now: total(now.runs), before: total(before.runs) })),
      place, hint, words, legend(weeks), spikes(weeks), table(weeks),
    ],
    stop: () => observer.disconnect(),
  };
}
