// At first glance: how many wait, how long, and who is first.
import { el, replace } from '../dom.js';
import { icon } from '../icons.js';
import { levelClass, LEVELS, side, titled } from '../words.js';
import { brief, waited } from './age.js';
import { isTaken, isUrgent } from './order.js';

/** Shows what is known; link gives the address of an alert by its id. */
export function summary(node, alerts, link) {
  const urgent = alerts.filter(isUrgent);
  const waiting = urgent.filter(alert => !isTaken(alert));
  const others = alerts.filter(alert => !isUrgent(alert));
  replace(node,
    figure('URGENT_CARE', waiting, `${LEVELS.URGENT_CARE}, taken by nobody`),
    figure('SEE_DOCTOR', others.filter(alert => !isTaken(alert)), `${LEVELS.SEE_DOCTOR}, taken by nobody`),
    figure('taken', alerts.filter(isTaken), 'Taken, not resolved'),
    first(waiting[0] ?? urgent[0] ?? others.find(alert => !isTaken(alert)), link));
}

function figure(kind, alerts, words) {
  const longest = alerts.reduce((most, alert) => Math.max(most, waited(alert.openedAt)), 0);
  return el('div', { class: `figure ${kind === 'taken' ? 'is-taken' : levelClass(kind)}`, 'data-count': alerts.length },
    el('span', { class: 'figure-number' }, icon(kind, 30), String(alerts.length)),
    el('span', { class: 'figure-words' }, words),
    el('span', { class: 'figure-longest' }, alerts.length ? `longest ${brief(longest)}` : 'nobody waits'));
}

function first(alert, link) {
  if (!alert) {
    return el('div', { class: 'figure is-first' }, el('span', { class: 'figure-words' }, 'Nobody is waiting.'));
  }
  return el('a', { class: 'figure is-first', href: link(alert.alertId) },
    el('span', { class: 'figure-words' }, 'First in line'),
    el('span', { class: 'figure-runner' }, alert.runnerId),
    el('span', { class: 'figure-longest' }, `${titled(alert.redFlags[0]?.code ?? '')}, ${side(alert.side)}, ${brief(waited(alert.openedAt))}`));
}
