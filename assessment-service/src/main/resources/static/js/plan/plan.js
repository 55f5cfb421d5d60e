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

  await load();
  const stream = openStream(state.runnerId, {
    plan: changed => {
      const isNews = shown && (changed.version !== shown.version || changed.state !== shown.state);
      shown = changed;
      redraw();
      if (isNews) say(t('plan.changed'));
    },
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
