import { t } from '../i18n.js';
import { change, checkIn } from './draft.js';
import { choice, question } from './field.js';

/** Whether a clinician has looked at it since; left empty it says nothing. */
export function seenField() {
  return question({
    name: 'seenByClinician',
    legend: t('plan.seen.title'),
    help: t('plan.seen.help'),
    choices: choice({
      type: 'checkbox',
      name: 'seenByClinician',
      id: 'seen',
      checked: checkIn().seenByClinician === true,
      pick: isSeen => change({ seenByClinician: isSeen || undefined }),
      look: 'check',
    }, t('plan.seen.yes')),
  });
}
