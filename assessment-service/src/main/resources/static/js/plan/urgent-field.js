import { el } from '../dom.js';
import { t } from '../i18n.js';
import { change, checkIn } from './draft.js';
import { choice, question } from './field.js';
import { icon } from './icons.js';

const SIGNS = ['deformed', 'cannot-move', 'cannot-bear-weight', 'intense-pain', 'sudden-swelling', 'fever', 'chills',
  'hot-red'];

/** Whether one of the eight urgent signs has come up; a yes says at once what to do. */
export function urgentField(say) {
  const warning = el('div', { class: 'plan-urgent-now' });
  const answer = (key, value) => choice({
    name: 'newUrgentSymptom',
    id: `urgent-${key}`,
    value: key,
    checked: checkIn().newUrgentSymptom === value,
    pick: () => {
      change({ newUrgentSymptom: value });
      warn();
      if (value) say(t('plan.urgent.now-title'));
    },
  }, t(`plan.${key}`));

  function warn() {
    warning.replaceChildren(...(checkIn().newUrgentSymptom ? [urgentAdvice()] : []));
  }

  warn();
  return question({
    name: 'newUrgentSymptom',
    legend: t('plan.urgent.title'),
    help: [
      el('p', {}, t('plan.urgent.help')),
      el('ul', { class: 'plan-signs' }, SIGNS.map(sign => el('li', {}, t(`plan.urgent.sign.${sign}`)))),
    ],
    choices: el('div', { class: 'plan-two' }, answer('no', false), answer('yes', true)),
    after: warning,
  });
}

/** What to do at once when something urgent has come up. */
export function urgentAdvice() {
  return el('div', { class: 'plan-urgent-card' },
    el('p', { class: 'plan-line plan-strong' }, icon('warn'), t('plan.urgent.now-title')),
    el('p', {}, t('plan.urgent.now-text')),
    el('p', { class: 'row plan-buttons' },
      el('a', { class: 'button', href: '#/' }, t('plan.urgent.now-link')),
      el('a', { class: 'button secondary', href: 'tel:112' }, t('plan.urgent.call'))));
}
