import { plan as fetchPlan } from '../api.js';
import { el } from '../dom.js';
import { t } from '../i18n.js';
import { state } from '../state.js';
import { change, checkIn } from './draft.js';
import { longDay, today } from './when.js';

const OFFERED = 6;

/** The session that this check-in follows: preset from the plan, or none. */
export function sessionField() {
  const select = el('select', { id: 'session', on: { change: pick } }, option('', t('plan.session.none')));
  const { sessionId, sessionOn } = checkIn();
  if (sessionId) select.append(option(sessionId, longDay(sessionOn)));
  select.value = sessionId ?? '';
  const node = el('div', { class: 'card field plan-question' },
    el('label', { for: 'session' }, el('span', { class: 'plan-label' }, t('plan.session.title'))), select);
  node.hidden = !sessionId;
  offerRecent();
  return node;

  function pick() {
    const chosen = select.selectedOptions[0];
    change({ sessionId: select.value || undefined, sessionOn: chosen.dataset.on });
  }

  async function offerRecent() {
    const plan = await fetchPlan(state.runnerId).catch(() => null);
    const recent = (plan?.sessions ?? []).filter(({ on }) => on <= today(plan.zone)).slice(-OFFERED).reverse();
    for (const session of recent.filter(({ id }) => id !== sessionId)) {
      const offered = option(session.id, longDay(session.on));
      offered.dataset.on = session.on;
      select.append(offered);
      node.hidden = false;
    }
  }
}

function option(value, words) {
  return el('option', { value }, words);
}
