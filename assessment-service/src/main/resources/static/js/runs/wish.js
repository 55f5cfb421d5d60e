import { preferences, putPreferences } from '../api.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { state } from '../state.js';

/** Whether the runner wants to be told when a run is much longer than before; nothing where it cannot be asked. */
export function wish(say) {
  const place = el('div', {});
  preferences(state.runnerId).then(found => replace(place, control(found, say)), () => undefined);
  return place;
}

function control(found, say) {
  const failed = el('p', { class: 'field-error', role: 'alert', hidden: true }, t('runs.wish-failed'));
  const box = el('input', { type: 'checkbox', role: 'switch', id: 'load-warnings', checked: found.loadWarnings, on: { change } });

  async function change() {
    const wanted = box.checked;
    box.disabled = true;
    try {
      await putPreferences(state.runnerId, { ...found, loadWarnings: wanted });
      failed.hidden = true;
      say(t(wanted ? 'runs.wish-on' : 'runs.wish-off'));
    } catch {
      box.checked = !wanted;
      failed.hidden = false;
    }
    box.disabled = false;
    box.focus();
  }

  return el('section', { class: 'card runs-wish' },
    el('label', { class: 'runs-switch', for: 'load-warnings' }, box, el('span', {}, t('runs.wish'))),
    el('p', { class: 'muted' }, t('runs.wish-text')),
    failed);
}
