import { el, replace } from './dom.js';
import { t } from './i18n.js';
import { state } from './state.js';

/** Why nothing can be asked or shown here: the link that opens a runner's page has ended, or there was none. */
export function render(root) {
  replace(root, el('section', { class: 'card stack', role: 'alert', 'aria-labelledby': 'access-title' },
    el('h1', { id: 'access-title', tabindex: '-1' }, t('shell.no-access')),
    el('p', {}, t('shell.no-access-why')),
    el('p', {}, t('shell.no-access-new')),
    state.draft ? el('p', {}, t('shell.no-access-kept')) : null,
    el('p', { class: 'muted' }, t('shell.no-access-here'), ' ', el('code', {}, './run link ', state.runnerId))));
}
