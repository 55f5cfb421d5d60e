import { results } from '../api.js';
import { el, replace } from '../dom.js';
import { dateTime, t } from '../i18n.js';
import { icon } from '../result/icons.js';
import { levelTitle, sideTitle, word } from '../result/words.js';
import { runsPart } from '../runs/runs.js';
import { state } from '../state.js';
import { chart } from './chart.js';

/** The runs of the last weeks, earlier results, and the pain over time. */
export async function render(root, { say }) {
  const runs = runsPart(say);
  const shown = [];
  let cursor;

  async function more() {
    const page = await results(state.runnerId, cursor);
    shown.push(...page.items);
    cursor = page.nextCursor;
  }

  async function load() {
    replace(root, heading(), runs.node, el('p', { class: 'muted' }, t('history.loading')));
    try {
      await more();
    } catch {
      replace(root, heading(), runs.node, failed(load));
      return;
    }
    draw();
  }

  function draw() {
    replace(root, heading(), runs.node, shown.length ? [chart(shown), list(shown), cursor ? moreButton() : null] : none());
  }

  function moreButton() {
    return el('p', { class: 'row' }, el('button', { type: 'button', class: 'button secondary', on: { click: older } }, t('history.more')));
  }

  async function older() {
    const before = shown.length;
    try {
      await more();
    } catch {
      root.append(failed(older));
      return;
    }
    draw();
    root.querySelectorAll('.history-item')[before]?.focus();
    say(t('history.loaded', { n: shown.length }));
  }

  await load();
  return runs.stop;
}

function heading() {
  return el('header', { class: 'stack' }, el('h1', { tabindex: '-1' }, t('history.title')), el('p', { class: 'muted' }, t('history.lead')));
}

function list(items) {
  return el('section', { class: 'card', 'aria-labelledby': 'results-title' },
    el('h2', { id: 'results-title' }, t('history.results')),
    el('ol', { class: 'history-list' }, items.map(item)),
    el('p', { class: 'row' }, el('a', { class: 'button secondary', href: '#/result' }, t('history.to-newest'))));
}

function item(result, i) {
  const { level, conditions, planning, observedAt, trigger } = result;
  return el('li', { class: `history-item ${level}`, tabindex: '-1' },
    el('span', { class: 'history-icon' }, icon(level)),
    el('div', {},
      el('p', { class: 'history-level' }, levelTitle(result), ' ', i === 0 ? el('span', { class: 'chip' }, t('history.newest')) : null),
      el('p', {}, conditions.length ? word('condition', conditions[0].code) : t('history.no-cause')),
      el('p', { class: 'muted' }, [
        dateTime(observedAt), sideTitle(result), t(`result.trigger.${trigger}`),
        planning.painScore === undefined ? null : t('history.pain', { score: planning.painScore }),
      ].filter(Boolean).join(' · '))));
}

function none() {
  return el('section', { class: 'card result-waiting' },
    icon('calendar'),
    el('h2', {}, t('history.none')),
    el('p', {}, t('history.none-text')),
    el('p', { class: 'row' }, el('a', { class: 'button', href: '#/' }, t('history.start'))));
}

function failed(again) {
  return el('section', { class: 'card', role: 'alert' },
    el('p', {}, t('history.failed')),
    el('p', { class: 'row' }, el('button', { type: 'button', class: 'button', on: { click: again } }, t('history.again'))));
}
