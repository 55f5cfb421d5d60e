// A list of any length: only what is in sight is in the document, so ten thousand scroll as ten do.
import { el, replace } from '../dom.js';
import { brief, isOverdue, waited } from './age.js';
import { row } from './row.js';

const ROW_PX = 64;
const AROUND = 8;

/** The list and how to fill it; link gives the address of an alert by its id. */
export function alertList(link) {
  const space = el('div', { class: 'list-space' });
  const node = el('div', { class: 'alert-list', role: 'list', 'aria-label': 'Open alerts' }, space);
  let alerts = [];
  let selected;
  let shown = '';
  let linked = '';

  function fill() {
    const first = Math.max(0, Math.floor(node.scrollTop / ROW_PX) - AROUND);
    const count = Math.ceil(node.clientHeight / ROW_PX) + 2 * AROUND;
    const part = alerts.slice(first, first + count);
    const now = part.map(alert => `${alert.alertId}@${alert.version}`).join() + `|${first}|${alerts.length}|${selected}`;
    if (now === shown) {
      return;
    }
    shown = now;
    const focused = document.activeElement?.dataset?.alert;
    space.style.height = `${alerts.length * ROW_PX}px`;
    replace(space, part.map((alert, i) => {
      const place = row(alert, link(alert.alertId), first + i, alerts.length, alert.alertId === selected);
      place.style.top = `${(first + i) * ROW_PX}px`;
      return place;
    }));
    if (focused) {
      // Who was on a row stays on it where it moved.
      space.querySelector(`[data-alert="${CSS.escape(focused)}"]`)?.focus({ preventScroll: true });
    }
  }

  function focusAt(index) {
    const at = Math.min(Math.max(index, 0), alerts.length - 1);
    const top = at * ROW_PX;
    if (top < node.scrollTop) node.scrollTop = top;
    if (top + ROW_PX > node.scrollTop + node.clientHeight) node.scrollTop = top + ROW_PX - node.clientHeight;
    fill();
    space.querySelector(`[data-index="${at}"]`)?.focus({ preventScroll: true });
  }

  node.addEventListener('scroll', fill, { passive: true });
  node.addEventListener('keydown', event => {
    const at = Number(event.target.dataset?.index ?? -1);
    const page = Math.floor(node.clientHeight / ROW_PX);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + page, PageUp: at - page, Home: 0, End: alerts.length - 1 }[event.key];
    if (to !== undefined && alerts.length) {
      event.preventDefault();
      focusAt(to);
    }
  });
  const resized = new ResizeObserver(fill);
  resized.observe(node);
  const ticking = setInterval(() => space.querySelectorAll('.alert-row').forEach(line => {
    const alert = alerts[line.dataset.index];
    if (!alert) return;
    line.classList.toggle('is-overdue', isOverdue(alert));
    const age = line.querySelector('.alert-age');
    const words = brief(waited(alert.openedAt));
    if (age.textContent !== words) age.textContent = words;
  }), 1_000);

  return {
    node,
    /** Shows these, the one with this id as chosen. */
    show(those, chosen) {
      if (link('') !== linked) {
        linked = link('');
        shown = '';
      }
      alerts = those;
      selected = chosen;
      fill();
    },
    focusFirst: () => focusAt(0),
    close() {
      resized.disconnect();
      clearInterval(ticking);
    },
  };
}
