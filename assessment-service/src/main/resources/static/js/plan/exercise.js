import { el } from '../dom.js';
import { content, t } from '../i18n.js';
import { icon } from './icons.js';
import { sourcesOf } from './sources.js';
import { dose, list } from './words.js';

// The drawings are an aid: without them the steps still say everything.
const drawings = import('../exercises/drawing.js').catch(() => null);

/** One exercise: its dose in words, how it is done, what it needs, and its drawing where there is one. */
export function exerciseCard(exercise, plan, number) {
  return el('li', { class: 'plan-exercise' },
    el('div', { class: 'plan-exercise-words' },
      el('h3', {}, el('span', { class: 'plan-number', 'aria-hidden': 'true' }, String(number)), content(exercise.name)),
      el('p', { class: 'plan-dose' }, dose(exercise)),
      el('p', { class: 'plan-chips' },
        el('span', { class: 'chip' }, t(`plan.kind.${exercise.kind}`)),
        exercise.extension && el('span', { class: 'chip plan-extension' }, t('plan.extension'))),
      equipment(exercise)),
    picture(exercise.code, content(exercise.name)),
    el('ol', { class: 'plan-steps' }, exercise.steps.map(step => el('li', {}, content(step)))),
    sourcesOf(exercise.sources, plan));
}

/** The drawing for a code, put in as soon as it has loaded; nothing where there is none. */
export function picture(code, name) {
  const place = el('div', { class: 'plan-drawing' });
  drawings.then(module => {
    const drawn = module?.drawing(code, { name });
    if (drawn) place.append(drawn);
    else place.remove();
  });
  return place;
}

function equipment(exercise) {
  const words = exercise.equipment.length
    ? t('plan.needs', { things: list(exercise.equipment.map(thing => content(thing))) })
    : t('plan.needs-nothing');
  return el('p', { class: 'plan-line muted' }, icon('tools'), words);
}
