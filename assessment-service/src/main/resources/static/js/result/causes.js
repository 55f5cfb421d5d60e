import { el, svg } from '../dom.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';
import packs from './packs.js';
import { sourcesOf } from './sources.js';
import { finding, word } from './words.js';

// A little more than the margin, for scores are rounded.
const TIE = packs.tieMargin + 0.0005;
const FITS_WELL = 0.7;
const MISSING_SHOWN = 3;

/** What it may come from, best first; ties stand together, and nothing is picked among them. */
export function causes(result, question, given) {
  const { conditions } = result;
  return el('section', { class: 'card result-causes', 'aria-labelledby': 'causes-title' },
    el('h2', { id: 'causes-title' }, t('result.causes')),
    conditions.length ? el('p', { class: 'muted' }, t('result.causes.lead')) : none(result, question),
    result.tie ? tie(conditions, question, given) : null,
    rest(result).map((cause, i) => one(cause, cause.score, question, given, !result.tie && i === 0)));
}

/** Those that cannot be told from the first; only itself where there is no tie. */
export function tied({ conditions, tie: isTie }) {
  return conditions.filter((each, i) => i === 0 || (isTie && conditions[0].score - each.score <= TIE));
}

export function fit(score) {
  return t(score >= FITS_WELL ? 'result.fit.well' : 'result.fit.partly');
}

function rest(result) {
  return result.tie ? result.conditions.slice(tied(result).length) : result.conditions;
}

function tie(conditions, question, given) {
  const group = tied({ conditions, tie: true });
  // Bars of two lengths would pick one after all.
  const score = group.reduce((sum, each) => sum + each.score, 0) / group.length;
  return el('div', { class: 'result-tie', role: 'group', 'aria-labelledby': 'tie-title' },
    el('p', { id: 'tie-title', class: 'result-tie-title' }, t(group.length === 2 ? 'result.tie.two' : 'result.tie.more', { n: group.length })),
    group.map(each => one(each, score, question, given, true)));
}

function one(cause, score, question, given, isOpen) {
  const { supporting, conflicting, missing, code } = cause;
  const sources = [...supporting, ...conflicting].flatMap(each => each.sources);
  return el('article', { class: 'result-cause' },
    el('div', { class: 'result-cause-head' },
      el('h3', {}, word('condition', code)),
      el('span', { class: `result-fit ${score >= FITS_WELL ? 'well' : 'partly'}` }, fit(score))),
    bar(score),
    el('p', {}, word('plain', code)),
    el('details', { open: isOpen },
      el('summary', {}, t('result.why')),
      el('div', { class: 'result-why' },
        answers('yes', 'result.for', supporting.map(each => each.finding), finding, () => undefined),
        answers('no', 'result.against', conflicting.map(each => each.finding), finding, code => given?.[code]),
        answers('question', 'result.missing', missing.slice(0, MISSING_SHOWN), question, () => undefined)),
      sourcesOf(sources)));
}

/** A length, not a number: a score is no likelihood. */
function bar(score) {
  return svg('svg', { class: 'result-bar', viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': 'true', focusable: 'false' },
    svg('rect', { class: 'track', width: 100, height: 4 }),
    svg('rect', { class: 'value', width: Math.round(score * 100), height: 4 }));
}

function answers(mark, title, codes, words, given) {
  if (!codes.length) {
    return null;
  }
  return el('div', { class: `result-answers ${mark}` },
    el('h4', {}, icon(mark), t(title)),
    el('ul', {}, codes.map(code => el('li', {}, words(code), ' ', answer(given(code))))));
}

function answer(value) {
  return value ? el('strong', { class: 'result-answer' }, t(`result.answered.${value}`)) : null;
}

function none(result, question) {
  if (result.planning.holds.includes('under-16')) {
    return el('p', {}, t('result.causes.child'));
  }
  return [
    el('p', {}, t('result.causes.none')),
    result.nextQuestion ? el('p', { class: 'result-next' }, t('result.causes.ask'), ' ', el('strong', {}, question(result.nextQuestion))) : null,
  ];
}
