// The board: who waits, worst first, and beside it the one that was chosen.
import { el, replace } from '../dom.js';
import * as alerts from './alerts.js';
import { address, filterBar, fromAddress, passing } from './filters.js';
import { alertList } from './list.js';
import { status, watch } from './live.js';
import { summary } from './summary.js';

const TICK_MS = 5_000;

/** Renders into root; id is that of the chosen alert, undefined for none. */
export function render(root, { id, say }) {
  let filter = fromAddress();
  let detail;
  let chosen;
  const numbers = el('section', { class: 'summary', 'aria-label': 'How many wait' });
  const count = el('p', { class: 'muted list-count' });
  const link = alert => address(`#/alerts/${alert}`, filter);
  const list = alertList(link);
  const bar = filterBar(filter, changed => {
    filter = changed;
    history.replaceState(null, '', chosen ? link(chosen) : address('#/', filter));
    show();
  });
  const empty = el('p', { class: 'card list-empty' });
  const side = el('section', { class: 'side', 'aria-label': 'The chosen alert' });
  const split = el('div', { class: 'split' }, el('section', { class: 'list-side', 'aria-label': 'Alerts' }, bar.node, count, empty, list.node), side);
  replace(root, el('h1', { class: 'visually-hidden', tabindex: -1 }, 'Open alerts'), numbers, split);

  function show() {
    const open = alerts.all();
    const wanted = passing(open, filter);
    summary(numbers, open, link);
    bar.offer(open);
    list.show(wanted, chosen);
    count.textContent = wanted.length === open.length ? `${open.length} open` : `${wanted.length} of ${open.length} open`;
    empty.hidden = wanted.length > 0;
    empty.textContent = !status().loaded ? 'Reading the alerts.' : open.length ? 'No open alert passes the filter.' : 'No open alerts.';
  }

  async function choose(next) {
    if (next === chosen) return;
    chosen = next;
    detail?.close();
    detail = undefined;
    split.classList.toggle('has-side', chosen !== undefined);
    replace(side);
    show();
    if (chosen !== undefined) {
      const wanted = chosen;
      const { render: renderAlert } = await import('../alert/alert.js');
      if (wanted === chosen) detail = renderAlert(side, { id: wanted, say, back: address('#/', filter) });
    }
  }

  const deaf = [alerts.listen(show), watch(show)];
  const ticking = setInterval(show, TICK_MS);
  const keys = event => {
    if (event.key === '/' && !isTyping(event.target)) {
      event.preventDefault();
      bar.focusText();
    } else if (event.key === 'j' && !isTyping(event.target)) {
      list.focusFirst();
    } else if (event.key === 'Escape' && chosen !== undefined && !isTyping(event.target)) {
      location.hash = address('#/', filter);
    }
  };
  addEventListener('keydown', keys);
  choose(id);
  show();
  return {
    /** The same board with what the address says now: nothing is read again, and the list stays where it was. */
    go(next) {
      filter = fromAddress();
      bar.set(filter);
      return next === chosen ? show() : choose(next);
    },
    close() {
      deaf.forEach(stop => stop());
      clearInterval(ticking);
      removeEventListener('keydown', keys);
      detail?.close();
      list.close();
    },
  };
}

const isTyping = node => ['INPUT', 'TEXTAREA', 'SELECT'].includes(node.tagName);
