// Why a file or a run in it was not taken, in the words of the page.
import { content, has, t } from '../i18n.js';

/** Why a file was not taken: {text, isWorthAgain}. */
export function refusal({ status, detail, title }) {
  if (status === 0) {
    return { text: t('runs.offline'), isWorthAgain: true };
  }
  if (status === 503 || status === 429 || status >= 500) {
    return { text: t('runs.busy'), isWorthAgain: true };
  }
  return { text: content(detail || title) || t('runs.unreadable'), isWorthAgain: false };
}

/** Why one of several runs was not taken. */
export function refusedRun({ index, field, reason }) {
  const key = `runs.refused.${field}`;
  return t('runs.refused-run', { n: index + 1, why: has(key) ? t(key) : reason });
}
