import { el } from '../dom.js';
import { t } from '../i18n.js';
import { bodyMap } from './body-map.js';
import { choices } from './choices.js';
import { answer, change, draft, remember, startOver } from './draft.js';
import { errorSlot, focusOn, mark, showSummary } from './errors.js';
import { PLACES, RADIATES, placeList } from './places.js';

const OLDEST = 120;

/** The first view: age, side and the places that hurt. */
export async function render(root, { go, say }) {
  if (draft().sent) {
    startOver({ keepAge: true });
  }
  const isChosen = code => draft().findings[code] === 'present';
  const summary = el('div', {});
  const age = ageField();
  const side = choices({
    id: 'side',
    legend: t('questions.where.side'),
    options: ['left', 'right', 'both'].map(value => ({ value, label: t(`questions.side.${value}`) })),
    value: draft().side,
    onPick: value => pickSide(value),
    kind: 'three',
  });

  const toggle = (code, leg) => {
    answer(code, isChosen(code) ? 'absent' : 'present');
    change({ nowhere: false });
    if (leg && !draft().side) {
      // A tap on one leg says which side it is, too.
      side.querySelector(`input[value=${leg}]`).checked = true;
      change({ side: leg });
      map.draw();
      map.node.querySelector(`[data-code="${code}"]`)?.focus();
      mark(side, null);
    }
    refresh();
  };
  const map = bodyMap({ chosenSide: () => draft().side, isChosen, radiates: () => isChosen(RADIATES), onToggle: toggle });
  const list = placeList({ isChosen, onToggle: toggle });
  const spreads = box('spreads', t('questions.where.spreads'), () => toggle(RADIATES));
  const nowhere = box('nowhere', t('questions.where.none'), () => pickNowhere());
  const places = el(
    'section',
    { class: 'field places', id: 'places', 'aria-labelledby': 'places-title' },
    el('h2', { id: 'places-title' }, t('questions.where.places')),
    el('p', { class: 'muted' }, t('questions.where.places-hint')),
    errorSlot('places'),
    map.node,
    el('div', { class: 'row extras' }, spreads.node, nowhere.node),
    list.node,
  );

  function pickSide(value) {
    change({ side: value });
    map.draw();
    mark(side, null);
  }

  function pickNowhere() {
    const on = !draft().nowhere;
    if (on) {
      [...PLACES, RADIATES].forEach(code => answer(code, 'absent'));
    }
    change({ nowhere: on });
    refresh();
  }

  function refresh() {
    map.update();
    list.update();
    spreads.input.checked = isChosen(RADIATES);
    nowhere.input.checked = draft().nowhere === true;
    if (placed()) {
      mark(places, null);
    }
  }

  const placed = () => draft().nowhere === true || PLACES.some(isChosen) || isChosen(RADIATES);

  function next(event) {
    event.preventDefault();
    const years = age.read();
    const wrong = [
      [age.node, years === null ? t('questions.where.age-wrong') : null],
      [side, draft().side ? null : t('questions.where.side-missing')],
      [places, placed() ? null : t('questions.where.places-missing')],
    ];
    wrong.forEach(([field, message]) => mark(field, message));
    const problems = wrong.filter(([, message]) => message);
    if (problems.length > 0) {
      showSummary(summary, problems.map(([field, text]) => ({ text, focus: () => focusOn(field) })));
      say(t('questions.errors'));
      return;
    }
    if (years !== draft().age) {
      change({ age: years });
    }
    const open = [...PLACES, RADIATES].filter(code => draft().findings[code] !== 'present');
    if (open.some(code => draft().findings[code] !== 'absent')) {
      open.forEach(code => answer(code, 'absent'));
    }
    remember(draft().step ?? 'urgent');
    go('#/questions');
  }

  const form = el(
    'form',
    { class: 'stack where', novalidate: true, on: { submit: next } },
    el('div', { class: 'card who' }, age.node, side),
    el('div', { class: 'card' }, places),
    el('div', { class: 'row step-buttons' }, el('button', { class: 'button', type: 'submit' }, t('questions.where.next'))),
  );
  root.append(
    el('div', { class: 'hero' }, el('h1', { tabindex: -1 }, t('questions.where.title')), el('p', { class: 'lead' }, t('questions.where.promise'))),
    el('p', { class: 'emergency-note' }, el('strong', {}, t('questions.where.emergency-title')), ' ', t('questions.where.emergency')),
    summary,
    form,
  );
  refresh();
}

function ageField() {
  const input = el('input', {
    type: 'number', id: 'age', name: 'age', min: 0, max: OLDEST, step: 1, inputmode: 'numeric', autocomplete: 'off', required: true,
    'aria-describedby': 'age-hint',
  });
  input.value = draft().age ?? '';
  const read = () => {
    const years = Number(input.value);
    return input.value !== '' && Number.isInteger(years) && years >= 0 && years <= OLDEST ? years : null;
  };
  const node = el(
    'div',
    { class: 'field' },
    el('label', { for: 'age' }, t('questions.where.age')),
    el('p', { class: 'muted hint', id: 'age-hint' }, t('questions.where.age-hint')),
    errorSlot('age'),
    input,
  );
  input.addEventListener('change', () => {
    const years = read();
    mark(node, years === null ? t('questions.where.age-wrong') : null);
    if (years !== null) {
      change({ age: years });
    }
  });
  return { node, read };
}

function box(id, label, onToggle) {
  const input = el('input', { type: 'checkbox', id });
  input.addEventListener('change', onToggle);
  return { input, node: el('label', { class: 'choice place' }, input, el('span', {}, label)) };
}
