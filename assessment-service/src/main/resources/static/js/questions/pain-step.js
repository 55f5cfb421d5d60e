import { el } from '../dom.js';
import { date, t } from '../i18n.js';
import { choices } from './choices.js';
import { daysAgo, earliestDay, localDay, problemOfDay } from './dates.js';
import { change, draft } from './draft.js';
import { focusOn, mark } from './errors.js';

/** Days before today that a rough choice stands for; it is said beside the choice. */
const ROUGHLY = { today: 0, week: 4, weeks: 21, months: 90 };

/** How strong it is, since when, and since when it is treated. */
export function painStep() {
  const score = choices({
    id: 'painScore',
    legend: t('questions.pain.score'),
    hint: t('questions.pain.score-hint'),
    options: Array.from({ length: 11 }, (_, value) => ({ value: String(value), label: String(value), hint: wordOf(value) })),
    value: draft().painScore === undefined ? undefined : String(draft().painScore),
    onPick: value => {
      change({ painScore: Number(value) });
      mark(score, null);
    },
    kind: 'eleven card',
  });
  const began = since({
    id: 'painStartedOn',
    about: 'began',
    values: [...Object.keys(ROUGHLY), 'day', 'unsure'],
    dated: 'day',
  });
  const treated = since({ id: 'selfTreatmentStartedOn', about: 'treated', values: ['no', 'yes'], dated: 'yes' });
  const parts = [
    { field: score, problem: () => (draft().painScore === undefined ? t('questions.pain.score-missing') : null) },
    began,
    treated,
  ];
  const check = () =>
    parts.flatMap(({ field, problem, focus = () => focusOn(field) }) => {
      const text = problem();
      mark(field, text);
      return text ? [{ text, focus }] : [];
    });
  const byName = { painScore: score, painStartedOn: began.field, selfTreatmentStartedOn: treated.field };
  return { node: el('div', { class: 'stack questions' }, score, began.field, treated.field), check, field: name => byName[name] };
}

const wordOf = value => ({ 0: t('questions.pain.none'), 5: t('questions.pain.middle'), 10: t('questions.pain.worst') })[value];

/** A choice of times of which one opens a field for the day. The choice itself is kept as `<about>` in the draft. */
function since({ id, about, values, dated }) {
  const day = el('input', { type: 'date', id: `${id}-day`, max: localDay(new Date()), min: earliestDay(draft().age ?? 120) });
  day.value = draft()[about] === dated ? (draft()[id] ?? '') : '';
  const dayField = el('div', { class: 'field day' }, el('label', { for: day.id }, t(`questions.pain.${about}-day`)), day);
  const show = () => (dayField.hidden = draft()[about] !== dated);
  const field = choices({
    id,
    legend: t(`questions.pain.${about}`),
    hint: t(`questions.pain.${about}-hint`),
    options: values.map(value => ({
      value,
      label: t(`questions.pain.${about}.${value}`),
      hint: ROUGHLY[value] > 0 && about === 'began' ? t('questions.pain.about', { date: date(daysAgo(ROUGHLY[value]), { day: 'numeric', month: 'short' }) }) : null,
    })),
    value: draft()[about],
    onPick: value => {
      const on = value in ROUGHLY ? daysAgo(ROUGHLY[value]) : day.value || undefined;
      change({ [about]: value, [id]: value === dated || value in ROUGHLY ? on : undefined });
      show();
      mark(field, null);
    },
    kind: 'since card',
  });
  field.append(dayField);
  day.addEventListener('change', () => {
    change({ [id]: day.value || undefined });
    mark(field, problem());
  });
  show();

  const problem = () => {
    if (draft()[about] !== dated) {
      return null;
    }
    // A half-typed date has no value of its own; it is wrong all the same.
    const wrong = problemOfDay(day.value, draft().age);
    return wrong ? t(`questions.pain.day-${wrong}`) : null;
  };
  const focus = () => (dayField.hidden ? focusOn(field) : (field.scrollIntoView({ block: 'center' }), day.focus({ preventScroll: true })));
  return { field, problem, focus };
}
