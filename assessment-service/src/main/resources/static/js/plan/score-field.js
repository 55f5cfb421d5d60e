import { el } from '../dom.js';
import { t } from '../i18n.js';
import { change, checkIn } from './draft.js';
import { choice, question } from './field.js';

const HIGHEST = 10;

/** The worst pain at rest or in daily life in the last day, 0 to 10, each score with its word. */
export function scoreField() {
  const scores = Array.from({ length: HIGHEST + 1 }, (_, score) => choice(
    {
      name: 'painScore',
      id: `score-${score}`,
      value: score,
      checked: checkIn().painScore === score,
      pick: () => change({ painScore: score }),
      look: `score score-${score <= 3 ? 'low' : score <= 6 ? 'middle' : 'high'}`,
    },
    el('b', {}, String(score)),
    el('span', {}, t(`plan.score.${score}`)),
  ));
  return question({
    name: 'painScore',
    legend: t('plan.score.title'),
    help: el('p', {}, t('plan.score.help')),
    choices: el('div', { class: 'plan-scores' }, scores),
  });
}
