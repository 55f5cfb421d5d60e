import { el } from '../dom.js';
import { t } from '../i18n.js';
import { isRunning } from './calendar.js';
import { runFacts } from './panel.js';
import { refusedRun } from './problems.js';
import { when } from './words.js';

/** What a file was read as: each run with what is known of it, and each that was refused with why. */
export function understood({ runs, refused }) {
  return [
    runs.length ? el('ul', { class: 'runs-understood' }, runs.map(run => el('li', {},
      el('strong', {}, when(run)), ' ', runFacts(run).join(' · '),
      isRunning(run) ? null : [' ', el('span', { class: 'chip' }, t('runs.not-counted'))]))) : null,
    refused.length ? el('div', { class: 'runs-refused' },
      el('p', {}, t(refused.length === 1 ? 'runs.refused-one' : 'runs.refused-more', { n: refused.length })),
      el('ul', {}, refused.map(each => el('li', {}, refusedRun(each))))) : null,
  ];
}
