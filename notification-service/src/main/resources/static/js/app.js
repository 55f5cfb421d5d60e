// The board's frame: which view, who is at it, colours and sound; and what is heard of new urgent alerts.
import * as alerts from './board/alerts.js';
import { render as renderBoard } from './board/board.js';
import { connection } from './board/connection.js';
import { begin, onRaised } from './board/live.js';
import { isTaken, isUrgent } from './board/order.js';
import * as sound from './board/sound.js';
import { el, replace } from './dom.js';
import { icon } from './icons.js';
import * as settings from './settings.js';
import * as token from './token.js';
import { side, titled } from './words.js';

const LINKS = [['#/', 'Alerts'], ['#/history', 'History'], ['#/operations', 'Operations']];
const OTHERS = {
  '#/history': () => import('./history/history.js'),
  '#/operations': () => import('./operations/operations.js'),
};

const main = document.getElementById('main');
const live = connection();
let view;
let board;

// On a machine that several share it ends with the window.
token.adopt(() => sessionStorage, 'hip-board-token');
token.onEnd(() => show(true));
theme();
frame();
addEventListener('hashchange', () => show(true));
document.getElementById('skip').addEventListener('click', event => {
  event.preventDefault();
  (main.querySelector('h1') ?? main).focus();
});
document.addEventListener('visibilitychange', look);
alerts.listen(badge);
onRaised(announce);
begin();
await show(false);

async function show(moved) {
  const [path] = location.hash.split('?');
  if (!token.has()) {
    await shut();
    return;
  }
  const other = OTHERS[path];
  const id = /^#\/alerts\/([0-9a-f-]{36})$/.exec(path)?.[1];
  frame();
  if (!other && board) {
    await board.go(id);
    return;
  }
  view?.close?.();
  view = undefined;
  board = undefined;
  const root = el('div', { class: other ? 'view page' : 'board' });
  replace(main, root);
  if (other) {
    view = (await other()).render(root, { say }) ?? undefined;
  } else {
    board = renderBoard(root, { id, say });
    view = board;
  }
  if (moved) {
    root.querySelector('h1')?.focus({ preventScroll: true });
  }
}

/** What was shown must not stay on the screen of whoever comes next, nor look as if it were live. */
async function shut() {
  view?.close?.();
  view = undefined;
  board = undefined;
  frame();
  const root = el('div', { class: 'view page' });
  replace(main, root);
  (await import('./access.js')).render(root);
}

function announce(alert, before) {
  if (!isUrgent(alert)) {
    return;
  }
  sound.ring();
  sound.count();
  badge();
  document.getElementById('alarmed').textContent =
    `${before ? 'Urgent alert has more' : 'New urgent alert'}: ${alert.redFlags.map(flag => titled(flag.code)).join(', ')}, ${alert.runnerId}, ${side(alert.side)}`;
}

function badge() {
  sound.badge(alerts.all().filter(alert => isUrgent(alert) && !isTaken(alert)).length);
}

function look() {
  if (!document.hidden) {
    sound.seen();
    badge();
  }
}

function say(text) {
  document.getElementById('said').textContent = text;
}

function frame() {
  const here = location.hash.split('?')[0];
  replace(document.getElementById('bar'),
    el('a', { class: 'brand', href: '#/' }, el('img', { src: 'icon.svg', alt: '', width: 28, height: 28 }), 'Alert board'),
    live.node,
    el('nav', { 'aria-label': 'Views' }, LINKS.map(([href, words]) => el('a', { href, 'aria-current': isHere(here, href) ? 'page' : null }, words))),
    el('div', { class: 'choices' }, soundButton(), themeButton()));
}

function isHere(here, href) {
  return href === '#/' ? !OTHERS[here] : here === href;
}

function soundButton() {
  const loud = settings.isLoud();
  return el('button', { type: 'button', class: 'quiet-button', id: 'sound', 'aria-pressed': String(loud), 'aria-label': 'Sound for new urgent alerts', title: loud ? 'Sound is on' : 'Sound is off', on: { click: () => {
    settings.keep({ loud: !loud });
    if (!loud) sound.ring();
    frame();
    document.getElementById('sound').focus();
  } } }, icon(loud ? 'loud' : 'muted'));
}

function themeButton() {
  const dark = (settings.theme() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  return el('button', { type: 'button', class: 'quiet-button', id: 'theme', 'aria-label': dark ? 'Light colours' : 'Dark colours', on: { click: () => {
    settings.keep({ theme: dark ? 'light' : 'dark' });
    theme();
    frame();
    document.getElementById('theme').focus();
  } } }, dark ? '☀' : '☾');
}

function theme() {
  if (settings.theme()) {
    document.documentElement.dataset.theme = settings.theme();
  }
}
