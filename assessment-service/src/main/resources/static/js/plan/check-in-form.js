import { el } from '../dom.js';
import { content, t } from '../i18n.js';
import { answers, checkIn } from './draft.js';
import { message } from './message.js';
import { scoreField } from './score-field.js';
import { seenField } from './seen-field.js';
import { send } from './sending.js';
import { sessionField } from './session-field.js';
import { urgentField } from './urgent-field.js';

/** The questions of a check-in; what is answered is kept at once. */
export function checkInForm({ acknowledged, say }) {
  const fields = { painScore: scoreField(), newUrgentSymptom: urgentField(say), seenByClinician: seenField() };
  const summary = el('div', { class: 'plan-summary' });
  const trouble = el('div', {});
  const button = el('button', { type: 'submit', class: 'button plan-send' }, t('plan.check-in.send'));
  const form = el('form', { class: 'plan-form', novalidate: '', on: { submit, change: mended } },
    summary, fields.painScore.node, fields.newUrgentSymptom.node, fields.seenByClinician.node, sessionField(),
    trouble, button);
  return [
    el('header', { class: 'plan-head' },
      el('h1', { tabindex: '-1' }, t('plan.check-in.title')),
      el('p', {}, t(checkIn().sessionId ? 'plan.check-in.intro-done' : 'plan.check-in.intro'))),
    form,
  ];

  async function submit(event) {
    event?.preventDefault();
    trouble.replaceChildren();
    if (showErrors(missing())) return;
    button.disabled = true;
    button.textContent = t('plan.check-in.sending');
    try {
      await send();
      acknowledged();
    } catch (problem) {
      button.disabled = false;
      button.textContent = t('plan.check-in.send');
      if (showErrors(refused(problem))) return;
      trouble.replaceChildren(message(problem, () => submit()));
    }
  }

  /** Once every answer is mended, there is nothing left to list. */
  function mended() {
    if (!form.querySelector('.has-error')) summary.replaceChildren();
  }

  /** Shows each error beside its field and in a summary that links there; whether there was any. */
  function showErrors(errors) {
    for (const [name, field] of Object.entries(fields)) {
      field.error(errors.filter(error => error.field === name).map(error => error.words).join(' '));
    }
    summary.replaceChildren();
    if (errors.length === 0) return false;
    const box = el('div', { class: 'error-summary', role: 'alert', tabindex: '-1', 'aria-labelledby': 'errors-title' },
      el('h2', { id: 'errors-title' }, t('plan.errors.title')),
      el('ul', {}, errors.map(error => el('li', {}, fields[error.field]
        ? el('a', { href: `#${fields[error.field].first.id}`, on: { click: event => jump(event, error.field) } }, error.words)
        : error.words))));
    summary.append(box);
    box.focus();
    return true;
  }

  // The address after # is the page's route, so the link moves the focus itself.
  function jump(event, name) {
    event.preventDefault();
    fields[name].first.focus();
  }
}

function missing() {
  const { painScore, newUrgentSymptom } = answers();
  return [
    painScore === undefined && { field: 'painScore', words: t('plan.errors.painScore') },
    newUrgentSymptom === undefined && { field: 'newUrgentSymptom', words: t('plan.errors.newUrgentSymptom') },
  ].filter(Boolean);
}

function refused(problem) {
  return (problem.errors ?? []).map(({ field, message: words }) => ({
    field,
    words: field === 'observedAt' ? t('plan.errors.observedAt') : told(field, content(words)),
  }));
}

/** A field that is not asked here is named in front. */
function told(field, words) {
  return ['painScore', 'newUrgentSymptom', 'seenByClinician'].includes(field) ? words : `${field}: ${words}`;
}
