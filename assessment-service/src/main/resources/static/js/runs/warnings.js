// The newest load warning, in a card above the view until the runner closes it.
import { notifications } from '../api.js';
import { el, replace, svg } from '../dom.js';
import { t } from '../i18n.js';
import { isFirstVisit, save, state } from '../state.js';
import { spikeMark } from './marks.js';
import { day, km } from './words.js';

// Where a question is asked, or a result may be urgent, nothing else asks for attention.
const QUIET = ['#/questions', '#/result'];
// There the signs of an emergency come first: they must stay on a small screen.
const BRIEF = ['', '#/'];
const NEWS_MS = 14 * 86_400_000;
const CLOSED_KEPT = 20;

let newest = null;
let place;
let isQuiet = true;
let isBrief = false;
let say;

addEventListener('load-warning', ({ detail }) => {
  take(detail);
  if (!isQuiet && newest === detail) {
    say(`${t('runs.warning')}. ${numbers(detail)}`);
  }
});

// What came before a stream was open, or while it was lost, it does not tell.
addEventListener('stream-open', () => look().catch(() => undefined));

/** Shows the newest warning in this place, except on views that nothing may disturb. */
export function warn(where, route, tell) {
  place = where;
  isQuiet = QUIET.includes(route);
  isBrief = BRIEF.includes(route);
  say = tell;
  draw();
  return isFirstVisit ? undefined : look();
}

async function look() {
  if (!isQuiet) {
    const { items } = await notifications(state.runnerId);
    const last = items.find(({ kind }) => kind === 'LOAD_WARNING');
    if (last && Date.now() - Date.parse(last.createdAt) < NEWS_MS) {
      take(last);
    }
  }
}

function take(warning) {
  if (!isClosed(warning) && warning.notificationId !== newest?.notificationId) {
    newest = warning;
    draw();
  }
}

const closed = () => (Array.isArray(state.closedWarnings) ? state.closedWarnings : []);

const isClosed = ({ notificationId }) => closed().includes(notificationId);

function draw() {
  replace(place, newest && !isQuiet ? card(newest) : null);
}

function card(warning) {
  return el('section', { class: 'card runs-warning no-print', 'aria-labelledby': 'warning-title' },
    el('h2', { id: 'warning-title' }, arrow(), t('runs.warning')),
    isBrief ? null : el('p', {}, numbers(warning), ' ', t('runs.warning-do')),
    el('p', { class: 'row' },
      el('button', { type: 'button', class: 'button secondary', on: { click: close } }, t('runs.warning-close')),
      el('a', { class: 'button quiet', href: '#/history' }, t('runs.warning-see'))));
}

function numbers({ distanceMeters, ranOn, longestBeforeMeters, longestBeforeOn }) {
  return t('runs.warning-text', { km: km(distanceMeters), on: day(ranOn), before: km(longestBeforeMeters), beforeOn: day(longestBeforeOn) });
}

function close() {
  state.closedWarnings = [...closed(), newest.notificationId].slice(-CLOSED_KEPT);
  save();
  newest = null;
  draw();
  document.querySelector('main h1')?.focus();
}

function arrow() {
  return svg('svg', { viewBox: '0 0 20 20', width: 24, height: 24, 'aria-hidden': 'true', focusable: 'false' }, spikeMark(10, 15));
}
