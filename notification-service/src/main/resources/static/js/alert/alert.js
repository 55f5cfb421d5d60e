// One alert: why, what was done, and what can be done, without a click more.
import * as api from '../api.js';
import { brief, waited } from '../board/age.js';
import * as alerts from '../board/alerts.js';
import { el, replace } from '../dom.js';
import { icon } from '../icons.js';
import { frame, level, levelClass, moment, side } from '../words.js';
import { actions } from './actions.js';
import { log } from './log.js';
import { timeline } from './timeline.js';
import { conditions, flags, uncertain } from './why.js';

const AGAIN_MS = 2_000;

/** Renders into root; back is the address of the board without it. Gives back how to end. */
export function render(root, { id, say, back }) {
  const again = then => setTimeout(() => !closed && then(), AGAIN_MS);
  const heading = el('div', { class: 'alert-heading' });
  const doing = el('div', {});
  const why = el('div', { class: 'stack' });
  const story = el('div', {});
  const past = el('div', {});
  replace(root, el('a', { class: 'back', href: back }, '‹ All alerts'), heading, doing, why, story, past);
  let shown;
  let asked = 0;
  let closed = false;
  const form = actions(doing, { say, done: show, reread: read });
  const deaf = alerts.listen(() => {
    const known = alerts.find(id);
    // Others act on it too; and what was closed is known no more.
    if (shown && (known ? known.version > shown.version : shown.state === 'OPEN')) read();
  });
  const ticking = setInterval(() => shown && age(heading, shown), 1_000);
  read();

  async function read() {
    try {
      show(await api.alert(id));
    } catch (problem) {
      if (!closed && shown && problem.status === 404) {
        gone();
      } else if (!closed && !shown) {
        replace(heading, el('p', { class: 'card', role: 'alert' }, problem.status === 404 ? 'There is no such alert.' : 'The alert could not be read. Trying again.'));
      }
      if (problem.status !== 404) again(read);
    }
  }

  /** The runner was erased: what stands here must not stay because somebody had it open. */
  function gone() {
    asked += 1;
    shown = undefined;
    [doing, why, story, past].forEach(part => replace(part));
    replace(heading, el('p', { class: 'card', role: 'alert' }, 'This alert is gone: its runner asked to be forgotten.'));
  }

  function show(alert) {
    if (closed || (shown && shown.version > alert.version)) return;
    const first = shown === undefined;
    const isNews = first || shown.resultId !== alert.resultId || shown.prompts !== alert.prompts;
    shown = alert;
    alerts.put(alert);
    replace(heading, title(alert));
    age(heading, alert);
    form.show(alert);
    replace(past, log(alert));
    if (isNews) details(alert);
    if (first) heading.querySelector('h2').focus({ preventScroll: true });
  }

  async function details(alert) {
    const question = ++asked;
    replace(why, flags(alert));
    const [results, earlier, runs, notifications, plan] = await Promise.all([
      api.resultsOf(alert.runnerId, alert.assessmentId), api.results(alert.runnerId), api.runs(alert.runnerId), api.notifications(alert.runnerId), api.plan(alert.runnerId),
    ].map(answer => answer.catch(() => undefined)));
    if (closed || question !== asked) return;
    const result = results?.items?.find(each => each.resultId === alert.resultId) ?? results?.items?.[0];
    replace(why, flags(alert, result), result ? [uncertain(result), conditions(result)] : el('p', { class: 'card', role: 'status' },
      'The result behind this alert is not there yet or could not be read: what could not be ruled out is missing here. Trying again.'));
    replace(story, timeline({ alert, results: earlier?.items ?? [], runs: runs?.items ?? [], notifications: notifications?.items ?? [], plan }));
    if (!result) again(() => question === asked && details(shown));
  }

  return {
    close() {
      closed = true;
      deaf();
      clearInterval(ticking);
    },
  };
}

function title(alert) {
  return el('div', { class: `alert-title ${levelClass(alert.level)}` },
    icon(alert.level, 34),
    el('div', {},
      el('h2', { tabindex: -1 }, `${level(alert.level)} ${frame(alert.timeFrame)}`),
      el('p', {}, `${alert.runnerId}, ${side(alert.side)}`),
      el('p', { class: 'alert-since' }),
      el('p', {}, stateOf(alert))));
}

function age(heading, alert) {
  const node = heading.querySelector('.alert-since');
  const words = alert.state === 'OPEN'
    ? `Open for ${brief(waited(alert.openedAt))}, since ${moment(alert.openedAt)}; observed ${moment(alert.observedAt)}`
    : `Opened ${moment(alert.openedAt)}, closed ${moment(alert.changedAt)}`;
  if (node && node.textContent !== words) node.textContent = words;
}

function stateOf(alert) {
  if (alert.state !== 'OPEN') return alert.resolution ? `Resolved by ${alert.resolution.by}` : 'Closed by a newer report';
  const taken = alert.acknowledgedAt ? `Taken by ${alert.acknowledgedBy}, ${moment(alert.acknowledgedAt)}` : 'Taken by nobody';
  return `${taken}. The runner was prompted ${alert.prompts === 1 ? 'once' : `${alert.prompts} times`}.`;
}
