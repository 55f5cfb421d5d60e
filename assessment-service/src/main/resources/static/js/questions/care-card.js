import { el } from '../dom.js';
import { content, t } from '../i18n.js';
import { draft } from './draft.js';

/** Says calmly that something needs care now; the way to what to do comes first, going on is the quiet choice. */
export function careCard(step, { send, goOn }) {
  const named = step.questions.filter(({ code }) => draft().findings[code] === 'present');
  return el(
    'section',
    { class: 'card care-card' },
    el('p', { class: 'care-mark', 'aria-hidden': 'true' }, '!'),
    el('h1', { tabindex: -1 }, t('questions.care.title')),
    el('p', {}, t('questions.care.because')),
    el('ul', {}, named.map(({ question }) => el('li', {}, content(question), ' ', el('strong', {}, t('questions.answer.present'))))),
    el('p', {}, t('questions.care.call')),
    el(
      'div',
      { class: 'row' },
      el('button', { type: 'button', class: 'button urgent', on: { click: send } }, t('questions.care.see')),
      el('button', { type: 'button', class: 'button quiet', on: { click: goOn } }, t('questions.care.go-on')),
    ),
  );
}
