import { el } from '../dom.js';
import { date, dateTime, t } from '../i18n.js';
import { fit, tied } from './causes.js';
import { derivedText } from './derived.js';
import { actions, finding, levelTitle, sideTitle, weeks, word } from './words.js';

/** One page on paper for the doctor; on the screen it is not there. */
export function sheet(result, draft, questionnaire) {
  return el('section', { class: 'sheet' },
    el('header', {},
      el('h1', {}, t('result.sheet')),
      el('p', {}, [sideTitle(result), t('result.sheet.observed', { at: dateTime(result.observedAt) }), facts(result, draft)].flat().join(' · '))),
    el('p', { class: 'sheet-level' }, levelTitle(result)),
    el('p', {}, actions(result).join(' ')),
    part('result.flags', result.redFlags.map(flag =>
      [el('strong', {}, word('flag', flag.code)), ': ', flag.because.map(code => reason(code, result.planning)).join(', '), flag.derived ? ` (${t('result.derived')})` : ''])),
    part('result.open', result.couldNotRuleOut.map(code => word('flag', code))),
    result.conditions.length ? causes(result) : el('p', {}, t('result.causes.none')),
    part('runs.derived', result.derived.map(derivedText)),
    answers(draft, questionnaire),
    result.advice.recoveryWeeks ? el('p', {}, el('strong', {}, t('result.recovery')), ': ', weeks(result.advice.recoveryWeeks)) : null,
    el('p', { class: 'sheet-not' }, t('result.is-not'), ' ', t('result.is-not-text')),
    el('p', { class: 'sheet-not' }, result.knowledge.map(({ pack, version }) => `${pack} ${version}`).join(', '), ' · ', result.resultId));
}

function facts({ planning }, draft) {
  return [
    draft?.age !== undefined ? t('result.sheet.age', { age: draft.age }) : null,
    planning.painScore !== undefined ? t('result.sheet.score', { score: planning.painScore }) : null,
    draft?.painStartedOn ? t('result.sheet.since', { on: date(draft.painStartedOn) }) : null,
    draft?.selfTreatmentStartedOn ? t('result.sheet.treated', { on: date(draft.selfTreatmentStartedOn) }) : null,
  ].filter(Boolean);
}

function reason(code, { painScore }) {
  return code === 'painScore' && painScore !== undefined ? `${finding(code)} ${painScore}` : finding(code);
}

function part(title, items) {
  return items.length ? el('div', {}, el('h2', {}, t(title)), el('ul', {}, items.map(item => el('li', {}, item)))) : null;
}

function causes(result) {
  const alike = new Set(result.tie ? tied(result) : []);
  const cell = weighed => weighed.map(each => finding(each.finding)).join(', ') || '–';
  return el('div', {},
    el('h2', {}, t('result.causes')),
    el('table', {},
      el('thead', {}, el('tr', {}, ['cause', 'for', 'against'].map(key => el('th', {}, t(`result.${key}`))))),
      el('tbody', {}, result.conditions.map(cause => el('tr', {},
        el('th', {}, word('condition', cause.code), el('br'), el('small', {}, fit(cause.score), alike.has(cause) ? ` (${t('result.tie.mark')})` : '')),
        el('td', {}, cell(cause.supporting)),
        el('td', {}, cell(cause.conflicting)))))));
}

/** All answers where this device still has them, else those that counted. */
function answers(draft, questionnaire) {
  if (!draft) {
    return null;
  }
  const given = value => questionnaire.questions.filter(each => draft.findings?.[each.code] === value).map(each => finding(each.code));
  return el('div', { class: 'sheet-answers' },
    el('h2', {}, t('result.sheet.answers')),
    ['present', 'unknown', 'absent'].map(value => {
      const questions = given(value);
      return questions.length ? el('p', {}, el('strong', {}, t(`result.answered.${value}`), ': '), questions.join(', ')) : null;
    }));
}
