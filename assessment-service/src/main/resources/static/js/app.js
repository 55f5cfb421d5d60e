// The page: which view is shown, in which language and colours.
import { loadSettings } from './api.js';
import { el, replace } from './dom.js';
import { LANGUAGES, chooseLanguage, language, loadLanguage, t } from './i18n.js';
import { save, state } from './state.js';
import * as token from './token.js';

const VIEWS = {
  '#/': () => import('./questions/where.js'),
  '#/questions': () => import('./questions/questions.js'),
  '#/result': () => import('./result/result.js'),
  '#/plan': () => import('./plan/plan.js'),
  '#/check-in': () => import('./plan/check-in.js'),
  '#/history': () => import('./history/history.js'),
  '#/notify': () => import('./notify/notify.js'),
  '#/open': () => import('./notify/open.js'),
};
/** Views that are a part of what a link leads to. */
const WITHIN = { '#/questions': '#/', '#/check-in': '#/plan' };
const LINKS = [
  ['#/', 'shell.check'],
  ['#/result', 'shell.result'],
  ['#/plan', 'shell.plan'],
  ['#/history', 'shell.history'],
];

const main = document.getElementById('main');
let cleanUp;
let moves = 0;

// Both, whichever fails: without words the page could not even say what is wrong.
await Promise.allSettled([loadLanguage(), loadSettings()]);
theme(state.theme);
frame();
addEventListener('hashchange', () => show(true));
token.onEnd(() => show(true));
document.getElementById('skip').addEventListener('click', skip);
await show(false);
if (state.pending && token.has()) {
  // A reload may have cut the sending short.
  import('./questions/send.js').then(({ resume }) => resume(go));
}

if ((state.device || state.mailbox) && token.has()) {
  // A browser may have ended the subscription, or the server have another key by now.
  import('./notify/device.js').then(({ renew }) => renew()).catch(() => undefined);
}

function go(route) {
  if (location.hash === route) {
    return show(true);
  }
  location.hash = route;
  return undefined;
}

// What stands behind # is the view, so the link moves the focus itself.
function skip(event) {
  event.preventDefault();
  (main.querySelector('h1') ?? main).focus();
}

function say(text) {
  document.getElementById('said').textContent = text;
}

async function show(moved) {
  const move = ++moves;
  const route = location.hash.split('?')[0];
  const view = token.has() ? (VIEWS[route] ?? VIEWS['#/']) : () => import('./access.js');
  cleanUp?.();
  cleanUp = undefined;
  frame();
  const root = el('div', { class: 'view' });
  const notes = el('div', {});
  replace(main, notes, root);
  try {
    const { render } = await view();
    const done = await render(root, { go, say });
    if (move !== moves) {
      done?.();
      return;
    }
    cleanUp = done;
    if (!token.has()) return;
    import('./runs/warnings.js').then(({ warn }) => warn(notes, route, say)).catch(() => undefined);
    if (route === '#/questions') {
      // The result's view is there before the last tap, also where the connection is lost by then.
      VIEWS['#/result']().catch(() => undefined);
    }
  } catch (failure) {
    console.error(failure);
    replace(root, broken());
  }
  if (moved) {
    scrollTo(0, 0);
    (root.querySelector('h1') ?? main).focus({ preventScroll: true });
  }
}

function broken() {
  return el(
    'div',
    { class: 'card', role: 'alert' },
    el('h1', { tabindex: -1 }, t('shell.broken')),
    el('p', {}, t('shell.broken-detail')),
    el('button', { class: 'button', type: 'button', on: { click: () => location.reload() } }, t('shell.again')),
  );
}

function frame() {
  document.title = t('shell.title');
  document.getElementById('skip').textContent = t('shell.skip');
  replace(document.getElementById('bar'), brand(), links(), choices());
  replace(document.getElementById('foot'), 
    el('p', {}, t('shell.is-not')), el('p', {}, t('shell.emergency')), el('p', { class: 'no-print' }, el('a', { href: '#/notify' }, t('shell.notify'))));
}

function brand() {
  return el('a', { class: 'brand', href: '#/' }, el('img', { src: 'icon.svg', alt: '', width: 28, height: 28 }), t('shell.name'));
}

function links() {
  const here = location.hash.split('?')[0] || '#/';
  const within = WITHIN[here];
  return el(
    'nav',
    { 'aria-label': t('shell.pages') },
    LINKS.map(([href, key]) => el('a', { href, 'aria-current': here === href ? 'page' : within === href ? 'true' : null }, t(key))),
  );
}

function choices() {
  const other = Object.keys(LANGUAGES).find(code => code !== language());
  const dark = isDark();
  return el(
    'div',
    { class: 'choices' },
    el('button', { type: 'button', class: 'quiet-button', id: 'language', lang: other, on: { click: () => switchTo(other) } }, LANGUAGES[other]),
    el(
      'button',
      { type: 'button', class: 'quiet-button', id: 'theme', 'aria-label': t(dark ? 'shell.to-light' : 'shell.to-dark'), on: { click: () => recolour(dark ? 'light' : 'dark') } },
      dark ? '☀' : '☾',
    ),
  );
}

async function switchTo(code) {
  await chooseLanguage(code);
  if (state.device || state.mailbox) {
    import('./notify/speak.js').then(({ speak }) => speak()).catch(() => undefined);
  }
  await show(false);
  document.getElementById('language').focus();
}

function recolour(wanted) {
  state.theme = wanted;
  save();
  theme(wanted);
  frame();
  document.getElementById('theme').focus();
}

function theme(wanted) {
  if (wanted) {
    document.documentElement.dataset.theme = wanted;
  }
}

function isDark() {
  return (state.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
}
