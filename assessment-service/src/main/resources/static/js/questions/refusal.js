import { content, has, t } from '../i18n.js';

/** Where a field of the wire is asked: its step, and the field in it. */
function placeOf(field, steps) {
  if (['painScore', 'painStartedOn', 'selfTreatmentStartedOn'].includes(field)) {
    return { step: 'pain', name: field };
  }
  const code = field.replace(/^findings\./, '');
  const step = steps.find(({ questions = [] }) => questions.some(question => question.code === code));
  return step ? { step: step.code, name: code } : { step: null };
}

/** What the edge refused, in the page's words: [{text, step, name}]; step is null where the first view asks for it. */
export function refusals(errors, steps) {
  return errors.map(({ field, message }) => {
    const { step, name } = placeOf(field, steps);
    const asked = steps.flatMap(({ questions = [] }) => questions).find(question => question.code === name);
    const own = `questions.refused.${field}`;
    const text = asked ? t('questions.refused.answer', { question: content(asked.question) }) : has(own) ? t(own) : `${field}: ${content(message)}`;
    return { text, step, name };
  });
}

/** What went wrong as a whole, by status. */
export function reason(status) {
  if (status === 0) {
    return t('questions.failed.offline');
  }
  return status === 503 || status >= 500 ? t('questions.failed.busy') : t('questions.failed.refused');
}
