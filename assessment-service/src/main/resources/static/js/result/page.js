import { el } from '../dom.js';
import { t } from '../i18n.js';
import { state } from '../state.js';
import { offer } from '../notify/offer.js';
import { advice } from './advice.js';
import { levelCard } from './level-card.js';
import { causes } from './causes.js';
import { changes } from './changes.js';
import { derived } from './derived.js';
import { flags, open } from './flags.js';
import { icon } from './icons.js';
import { sheet } from './sheet.js';

/** A result from the urgent to the optional. */
export function page(result, question, questionnaire) {
  const draft = state.draft?.assessmentId === result.assessmentId ? state.draft : null;
  return [
    levelCard(result, firstSteps(result)),
    flags(result, question),
    open(result, question, draft?.findings),
    causes(result, question, draft?.findings),
    derived(result),
    changes(result, question),
    advice(result),
    offer(),
    furtherSteps(),
    isNot(result),
    sheet(result, draft, questionnaire),
  ];
}

function firstSteps({ level }) {
  return el('div', { class: 'row result-steps' },
    level === 'SELF_CARE' ? link('#/plan', 'result.to-plan', 'button') : printButton('button'),
    level === 'SELF_CARE' ? printButton('button secondary') : link('#/check-in', 'result.seen', 'button secondary'));
}

function furtherSteps() {
  return el('section', { class: 'card', 'aria-labelledby': 'further-title' },
    el('h2', { id: 'further-title' }, t('result.further')),
    el('div', { class: 'row' },
      link('#/check-in', 'result.check-in', 'button secondary'),
      link('#/check-in', 'result.seen', 'button secondary'),
      link('#/history', 'result.history', 'button quiet'),
      link('#/', 'result.new', 'button quiet')));
}

function printButton(look) {
  return el('button', { type: 'button', class: look, on: { click: () => print() } }, icon('print'), t('result.print'));
}

function link(href, key, look) {
  return el('a', { href, class: look }, t(key));
}

function isNot({ knowledge }) {
  return el('section', { class: 'result-is-not' },
    el('p', {}, el('strong', {}, t('result.is-not'))),
    el('p', { class: 'muted' }, t('result.is-not-text')),
    el('p', { class: 'muted result-small' }, t('result.knowledge', { packs: knowledge.map(({ pack, version }) => `${pack} ${version}`).join(', ') })));
}
