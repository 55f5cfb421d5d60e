import { content, t } from '../i18n.js';
import { draft } from './draft.js';

const FIRST = ['urgent', 'emergency'];
/** Groups in which each question must have an answer; the rest may be left open. */
const COMPLETE = new Set(FIRST);

/** The steps in order: {code, title, questions?, cared?}. The map has answered the group `site`. */
export function stepsOf(questionnaire) {
  const byCode = new Map(questionnaire.groups.map(group => [group.code, group]));
  const groupStep = code => ({
    code,
    title: content(byCode.get(code).title),
    intro: content(byCode.get(code).intro),
    complete: COMPLETE.has(code),
    // Eight signs are never waved through with one tap.
    waves: code !== 'urgent',
    questions: questionnaire.questions.filter(question => question.group === code),
  });
  const first = FIRST.filter(code => byCode.has(code));
  const rest = [...byCode.keys()].filter(code => !FIRST.includes(code) && code !== 'site');
  return [
    ...first.map(groupStep),
    { code: 'pain', title: t('questions.pain.title'), intro: t('questions.pain.intro') },
    ...rest.map(groupStep),
    { code: 'review', title: t('questions.review.title'), intro: t('questions.review.intro') },
  ];
}

/** Whether an answer of this step asks for care before anything else is asked. */
export const needsCare = step =>
  step.complete === true && step.questions.some(({ code }) => draft().findings[code] === 'present');

/** The questions of a step that are still open. */
export const openOf = step => (step.questions ?? []).filter(({ code }) => !draft().findings[code]);

/** The urgent questions that are open, each of which the edge would refuse. */
export const openUrgent = steps => openOf(steps[0]);
