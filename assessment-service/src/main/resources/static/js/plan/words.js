import { content, has, language, t } from '../i18n.js';

/** Words for a code; the service's own where it knows a code that this page does not. */
export function wordsFor(prefix, code, fallback) {
  const key = `plan.${prefix}.${code}`;
  return has(key) ? t(key) : content(fallback ?? code);
}

export function programmeName(code) {
  return wordsFor('programme', code);
}

/** The short name of a phase, as in 'calming phase'; its title where the code is new. */
export function phaseName(phase) {
  return wordsFor('phase', phase?.code, phase?.title ?? '');
}

/** '1 week', '3 weeks'. */
export function count(key, n) {
  return t(`plan.${key}.${n === 1 ? 'one' : 'many'}`, { n });
}

/** 'chair, mat and band' in the page's language. */
export function list(words) {
  return new Intl.ListFormat(language(), { type: 'conjunction' }).format(words);
}

/** The dose of an exercise in one phrase: '3 sets of 5 with each leg, hold 10 seconds'. */
export function dose(exercise) {
  const { sets, repetitions, holdSeconds, perLeg } = exercise;
  const amount = repetitions
    ? t(sets === 1 ? 'plan.dose.set' : 'plan.dose.sets', { sets, repetitions })
    : t(sets === 1 ? 'plan.dose.once' : 'plan.dose.times', { sets });
  const legs = perLeg ? ` ${t('plan.dose.leg')}` : '';
  const hold = holdSeconds ? `, ${t('plan.dose.hold', { seconds: holdSeconds })}` : '';
  return amount + legs + hold;
}
