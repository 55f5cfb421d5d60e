// One alert as a line of the list.
import { el } from '../dom.js';
import { icon } from '../icons.js';
import { frame, level, levelClass, side, titled } from '../words.js';
import { brief, isOverdue, waited } from './age.js';
import { isTaken } from './order.js';

/** A link to the alert at this address; index and total are told to those who cannot see the list. */
export function row(alert, href, index, total, selected) {
  const flags = alert.redFlags.map(flag => titled(flag.code));
  return el('div', { class: 'row-place', role: 'listitem', 'aria-setsize': total, 'aria-posinset': index + 1 },
    el('a', {
      class: ['alert-row', levelClass(alert.level), isTaken(alert) ? 'is-taken' : '', isOverdue(alert) ? 'is-overdue' : ''].join(' '),
      href, 'aria-current': selected ? 'true' : null, 'data-alert': alert.alertId, 'data-index': index,
    },
    el('span', { class: 'alert-level' }, icon(alert.level), el('span', { class: 'alert-level-words' }, level(alert.level)), el('span', { class: 'alert-frame' }, frame(alert.timeFrame))),
    el('span', { class: 'alert-flags' }, flags.join(', ')),
    el('span', { class: 'alert-who' }, alert.runnerId, el('span', { class: 'muted' }, ` · ${side(alert.side)}`)),
    el('span', { class: 'alert-state' }, isTaken(alert) ? [icon('taken', 18), ` ${alert.acknowledgedBy}`] : prompted(alert)),
    el('span', { class: 'alert-age', 'data-since': alert.openedAt }, brief(waited(alert.openedAt)))));
}

const prompted = alert => (alert.prompts > 1 ? `taken by nobody, prompted ${alert.prompts} times` : 'taken by nobody');
