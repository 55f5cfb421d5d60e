// Codes and the services' English texts in the words of the page.
import { content, has, t } from '../i18n.js';
import packs from './packs.js';

/** Words of a code; the code itself, in plain letters, where it is newer than this page. */
export function word(kind, code) {
  const key = `result.${kind}.${code}`;
  return has(key) ? t(key) : code.replaceAll('-', ' ');
}

/** What was asked, by finding code. */
export function asked(questionnaire) {
  const questions = new Map(questionnaire.questions.map(each => [each.code, content(each.question)]));
  return code => questions.get(code) ?? word('answer', code);
}

/** A finding in a few words, as a fact. */
export const finding = code => word('finding', code);

/** The level with its time, as a heading. */
export function levelTitle({ level, timeFrame }) {
  const timed = `result.level.${level}.${timeFrame}`;
  return has(timed) ? t(timed) : t(`result.level.${level}`);
}

export function sideTitle({ side }) {
  return t(`result.side.${side ?? 'none'}`);
}

/** Several texts as sentences, each once: the actions of flags often share one. */
export function sentences(texts) {
  return [...new Set(texts.flatMap(text => content(text).split(/(?<=[.!?])\s+(?=\p{Lu})/u)))];
}

/** What to do now; sentence by sentence where flags are raised, for several of them may ask for the same. */
export function actions({ redFlags, advice }) {
  return redFlags.length ? sentences([advice.now]) : [content(advice.now)];
}

/** Advice that was joined as 'Condition: text Condition: text', taken apart: [{condition?, text}]. */
export function byCondition(text, conditions) {
  const starts = conditions
    .map(({ code }) => ({ code, prefix: `${packs.conditions[code] ?? code}: ` }))
    .map(each => ({ ...each, at: text.indexOf(each.prefix) }))
    .filter(each => each.at >= 0)
    .sort((a, b) => a.at - b.at);
  if (starts[0]?.at !== 0) {
    return [{ text: content(text) }];
  }
  return starts.map(({ code, prefix, at }, i) => ({
    condition: code,
    text: content(text.slice(at + prefix.length, starts[i + 1]?.at).trim()),
  }));
}

/** '2 to 6 weeks', 'about 6 weeks', '2 weeks or longer'. */
export function weeks({ min, max }) {
  if (max === undefined) {
    return t('result.weeks.open', { min });
  }
  return min === max ? t('result.weeks.about', { min }) : t('result.weeks.span', { min, max });
}
