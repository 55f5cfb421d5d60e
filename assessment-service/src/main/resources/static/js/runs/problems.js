// Why a file or a run in it was not taken, in the words of the page.
import { content, has, t } from '../i18n.js';

// By what the service says of a file that it cannot use; the first that fits.
const WORDED = [
  ['unfinished', /never finished/],
  ['no-run', /no run in it|no recorded|settings, a workout/],
  ['too-many', /more than \d+ .*(activities|tracks|files)/i],
  ['packed', /\bzip\b|gzip|compressed|archive/i],
  ['own-entities', /document type|entities/],
  ['damaged', /cut off|damaged|well-formed|bytes that are not|more definitions|nests more|names? of elements|encoding|a name or a word/],
];

/** Why a file was not taken: {text, isWorthAgain}. */
export function refusal({ status, detail, title }) {
  if (status === 0) {
    return { text: t('runs.offline'), isWorthAgain: true };
  }
  if (status === 408 || status === 429 || status >= 500) {
    return { text: t('runs.busy'), isWorthAgain: true };
  }
  const known = WORDED.find(([, words]) => words.test(detail));
  return { text: known ? t(`runs.file.${known[0]}`) : content(detail || title) || t('runs.file.other'), isWorthAgain: false };
}

/** Why one of several runs was not taken. */
export function refusedRun({ index, field, reason }) {
  const key = `runs.refused.${field}`;
  return t('runs.refused-run', { n: index + 1, why: has(key) ? t(key) : content(reason) });
}
