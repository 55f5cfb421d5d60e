// Why a file or a run in it was not taken, in the words of the page.
import { content, has, t } from '../i18n.js';

// By what the service says of a file that it cannot use; the first that fits.
const WORDED = [
  ['unfinished', /never finished/],
  ['no-run', /no run in it|no recorded|settings, a workout/],
  ['too-many', /more than \d+ .*(activities|tracks|files)/i],
  ['packed', /\bzip\b|gzip|compressed|archive/i],
  ['own-entities', /document type|entities/],
  ['empty', /is empty\. Send/],
  ['format', /neither FIT nor GPX nor TCX|neither GPX nor TCX|is JSON/],
  ['damaged', /cut off|damaged|well-formed|bytes that are not|more definitions|nests more|names? of elements|encoding|a name or a word/],
];

const OF_RUN = /^runs\[(\d+)\]\.(.+)$/;

/** Why a file was not taken: {text, runs, isWorthAgain}; runs has the words for each run in it where that is why. */
export function refusal({ status, detail, title, errors }) {
  if (status === 0) {
    return { text: t('runs.offline'), runs: [], isWorthAgain: true };
  }
  if (status === 408 || status === 429 || status >= 500) {
    return { text: t('runs.busy'), runs: [], isWorthAgain: true };
  }
  const runs = errors.map(({ field, message }) => ({ found: OF_RUN.exec(field), message })).filter(({ found }) => found);
  return {
    text: runs.length ? t('runs.file.none') : words(status, detail, title),
    runs: runs.map(({ found, message }) => refusedRun({ index: Number(found[1]), field: found[2], reason: message })),
    isWorthAgain: false,
  };
}

function words(status, detail, title) {
  const known = status === 413 ? ['too-large'] : WORDED.find(([, form]) => form.test(detail));
  return known ? t(`runs.file.${known[0]}`) : content(detail || title) || t('runs.file.other');
}

/** Why one of several runs was not taken. */
export function refusedRun({ index, field, reason }) {
  const key = `runs.refused.${field}`;
  return t('runs.refused-run', { n: index + 1, why: has(key) ? t(key) : content(reason) });
}
