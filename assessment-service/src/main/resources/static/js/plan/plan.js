import { openStream, plan as fetchPlan } from '../api.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { state } from '../state.js';
import { activeView } from './active.js';
import { heldView } from './held.js';
import { message } from './message.js';

/** The runner's plan as it is now; it follows each change while it is looked at. */
export async function render(root, { go, say }) {
  let shown = null;
  const context = { go, say, redraw };

  function redraw(sessionId) {
    const open = [...root.querySelectorAll('details[open]')].map(fold => fold.dataset.fold).filter(Boolean);
    replace(root, shown ? view(shown, context) : invitation());
    for (const fold of open) root.querySelector(`details[data-fold="${fold}"]`)?.setAttribute('open', '');
    if (sessionId) root.querySelector(`[data-session="${CSS.escape(sessionId)}"]`)?.focus();
  }

  async function load() {
    replace(root, el('h1', { tabindex: '-1' }, t('plan.eyebrow')), el('p', { class: 'muted' }, t('plan.loading')));
    try {
      shown = await fetchPlan(state.runnerId);
      redraw();
    } catch (problem) {
      replace(root, el('h1', { tabindex: '-1' }, t('plan.eyebrow')), message(problem, load));
    }
  }

  function take(changed) {
    // A stream that resumes may tell again what is shown already.
    if (JSON.stringify(changed) === JSON.stringify(shown)) return;
    const isNews = shown && (changed.version !== shown.version || changed.state !== shown.state);
    const hadFocus = root.contains(document.activeElement);
    shown = changed;
    redraw();
    if (hadFocus) root.querySelector('h1').focus({ preventScroll: true });
    if (isNews) say(t('plan.changed'));
  }

  await load();
  const stream = openStream(state.runnerId, {
    plan: take,
    // What changed before the stream was open, or while it was lost, it does not tell.
    open: () => fetchPlan(state.runnerId).then(found => found && take(found), () => undefined),
  });
  return () => stream.close();
}

function view(plan, context) {
  if (plan.state === 'HELD') return heldView(plan);
  // A plan that was stored before plans had dates can not be followed day by day.
  return plan.startsOn ? activeView(plan, context) : invitation('old');
}

function invitation(kind = 'none') {
  return [
    el('header', { class: 'plan-head' }, el('h1', { tabindex: '-1' }, t(`plan.${kind}.title`))),
    el('section', { class: 'card' },
      el('p', {}, t(`plan.${kind}.text`)),
      el('p', { class: 'row plan-buttons' }, el('a', { class: 'button', href: '#/' }, t('plan.none.start')))),
  ];
}
