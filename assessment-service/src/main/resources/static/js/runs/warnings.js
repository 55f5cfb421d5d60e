// The newest load warning, in a card above the view until the runner closes it.
import { notifications } from '../api.js';
import { el, replace, svg } from '../dom.js';
import { t } from '../i18n.js';
import { save, state } from '../state.js';
import { spikeMark } from './marks.js';
import { day, km } from './words.js';

// Where a question is asked, or a result may be urgent, nothing else asks for attention.
const QUIET = ['#/questions', '#/result'];
const CLOSED_KEPT = 20;

let newest = null;
let place;
let isQuiet = true;
let say;

addEventListener('load-warning', ({ detail }) => {
  take(detail);
  if (!isQuiet && newest === detail) {
    say(`${t('runs.warning')}. ${numbers(detail)}`);
  }
});

/** Shows the newest warning in this place, except on views that nothing may disturb. */
export async function warn(where, route, tell) {
  place = where;
  isQuiet = QUIET.includes(route);
  say = tell;
  draw();
  if (!isQuiet) {
    const { items } = await notifications(state.runnerId);
    items.filter(({ kind }) => kind === 'LOAD_WARNING').toReversed().forEach(take);
  }
}

function take(warning) {
  if (!isClosed(warning)) {
    newest = warning;
    draw();
  }
}

const isClosed = ({ notificationId }) => (state.closedWarnings ?? []).includes(notificationId);

function draw() {
  replace(place, newest && !isQuiet ? card(newest) : null);
}

function card(warning) {
  return el('section', { class: 'card runs-warning no-print', 'aria-labelledby': 'warning-title' },
    el('h2', { id: 'warning-title' }, arrow(), t('runs.warning')),
    el('p', {}, numbers(warning), ' ', t('runs.warning-do')),
    el('p', { class: 'row' },
      el('button', { type: 'button', class: 'button secondary', on: { click: close } }, t('runs.warning-close')),
      el('a', { class: 'button quiet', href: '#/history' }, t('runs.warning-see'))));
}

function numbers({ distanceMeters, ranOn, longestBeforeMeters, longestBeforeOn }) {
  return t('runs.warning-text', { km: km(distanceMeters), on: day(ranOn), before: km(longestBeforeMeters), beforeOn: day(longestBeforeOn) });
}

function close() {
  state.closedWarnings = [...(state.closedWarnings ?? []), newest.notificationId].slice(-CLOSED_KEPT);
  save();
  newest = null;
  draw();
  document.querySelector('main h1')?.focus();
}

function arrow() {
  return svg('svg', { viewBox: '0 0 20 20', width: 24, height: 24, 'aria-hidden': 'true', focusable: 'false' }, spikeMark(10, 15));
}
