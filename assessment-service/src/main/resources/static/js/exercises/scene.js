import { figure } from './figure.js';
import { figureFront } from './figure-front.js';
import { arrows, muscles } from './marks.js';
import { props } from './props.js';

/**
 * All shapes of an exercise in one pose, from back to front, as `{kind, d}`: `kind` is the class, `d` the path. Their
 * number and order depend on the exercise only, so that a moving picture has to change nothing but `d`.
 */
export function scene(exercise, pose, isEnd) {
  const { joints, behind, shapes, before } = (exercise.front ? figureFront : figure)(pose);
  const things = props(exercise.props ?? [], joints);
  return [
    ...things.behind,
    ...behind,
    ...shapes,
    ...muscles(exercise.muscles, joints),
    ...before,
    ...things.before,
    ...arrows(isEnd ? exercise.arrows : []),
  ];
}
