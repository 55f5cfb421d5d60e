import { el, svg } from '../dom.js';
import { t } from '../i18n.js';
import { poseAt, stillAt } from './motion.js';
import { exercises } from './poses.js';
import { scene } from './scene.js';

const WIDTH = 200;
const BOTTOM = 178;

function picture(exercise, pose, isEnd) {
  const paths = scene(exercise, pose, isEnd).map(({ kind, d }) => svg('path', { class: kind, d }));
  const top = exercise.crop ?? 0;
  const node = svg('svg', { viewBox: `0 ${top} ${WIDTH} ${BOTTOM - top}`, 'aria-hidden': 'true', focusable: 'false' }, paths);
  const show = (next) => scene(exercise, next, isEnd).forEach(({ d }, i) => paths[i].setAttribute('d', d));
  return { node, show };
}

const panel = (node, label) => el('div', { class: 'exercise-panel' }, node, el('span', { class: 'exercise-label' }, label));

function player(exercise, end, { node, show }, name) {
  let frame = null;
  let startedAt = null;
  const icon = svg('path', {});
  const word = el('span', {});
  const button = el(
    'button',
    { type: 'button', class: 'button quiet exercise-play', on: { click: () => (frame === null ? play() : pause()) } },
    svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' }, icon),
    word,
    name === '' ? null : el('span', { class: 'visually-hidden' }, `: ${name}`),
  );

  function moving(playing) {
    // The arrow tells what the movement now shows, and would cross it.
    node.classList.toggle('moving', playing);
    icon.setAttribute('d', playing ? 'M7 5h3.5v14H7zM13.5 5H17v14h-3.5z' : 'M8 5.2v13.6L19 12z');
    word.textContent = t(playing ? 'plan.drawing-pause' : 'plan.drawing-play');
  }

  function step(now) {
    // A view that was left takes its drawings away; nothing else would end the loop.
    if (!button.isConnected) return pause();
    startedAt ??= now;
    const less = matchMedia('(prefers-reduced-motion: reduce)').matches;
    show((less ? stillAt : poseAt)(exercise, now - startedAt));
    frame = requestAnimationFrame(step);
  }

  function play() {
    startedAt = null;
    frame = requestAnimationFrame(step);
    moving(true);
  }

  function pause() {
    cancelAnimationFrame(frame);
    frame = null;
    show(end);
    moving(false);
  }

  moving(false);
  return button;
}

/**
 * A drawing of the exercise with this catalogue code (or `warm-up`) in its start and end position, which the viewer can
 * set in motion; null where there is none. It never moves by itself. `name` is the exercise's name in the page's language.
 */
export function drawing(code, { name = '' } = {}) {
  const exercise = exercises.get(code);
  if (!exercise) return null;
  const start = exercise.frames[0];
  const end = exercise.frames[exercise.loops ? exercise.frames.length / 2 : 1];
  const first = picture(exercise, start, false);
  const last = picture(exercise, end, true);
  return el(
    'figure',
    { class: 'exercise-drawing' },
    el(
      'div',
      { class: 'exercise-panels', role: 'img', 'aria-label': t('plan.drawing-alt', { name }) },
      panel(first.node, t('plan.drawing-start')),
      panel(last.node, t('plan.drawing-end')),
    ),
    player(exercise, end, last, name),
  );
}
