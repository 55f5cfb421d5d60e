import { el } from '../dom.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';

/** What went wrong on the way to a service, and a button that tries again. */
export function message(problem, again) {
  const key = problem.status === 0 || problem.status === undefined ? 'offline' : problem.status === 503 ? 'busy' : 'other';
  return el('div', { class: 'card plan-message', role: 'alert' },
    el('p', { class: 'plan-line' }, icon('warn'), t(`plan.problem.${key}`)),
    el('button', { type: 'button', class: 'button', on: { click: again } }, t('plan.problem.again')));
}
