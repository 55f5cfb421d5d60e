import { svg } from '../dom.js';
import { t } from '../i18n.js';
import { curve } from './outline.js';
import { nameOf } from './places.js';

/** A place on the drawing that can be switched on and off like a check box. */
export function region({ code }, { points, dot: [x, y], leg }, { clip, isChosen, onToggle, onPoint }) {
  const name = leg ? t('questions.place-of-leg', { place: nameOf(code), leg: t(`questions.leg.${leg}`) }) : nameOf(code);
  const d = curve(points);
  const node = svg(
    'g',
    { class: 'region', role: 'checkbox', 'aria-label': name, 'data-code': code, 'data-leg': leg },
    // Wider than what is seen, so that a thumb finds it.
    svg('path', { class: 'reach', d }),
    svg('path', { class: 'area', d, 'clip-path': `url(#${clip})` }),
    svg('circle', { class: 'halo', cx: x, cy: y, r: 9 }),
    svg('circle', { class: 'dot', cx: x, cy: y, r: 5.5 }),
    svg('path', { class: 'tick', d: `M${x - 4.2} ${y + 0.2}L${x - 1.2} ${y + 3.4}L${x + 4.4} ${y - 3.4}` }),
  );
  const toggle = () => onToggle(code, leg);
  node.addEventListener('click', toggle);
  node.addEventListener('keydown', event => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      toggle();
    }
  });
  node.addEventListener('pointerenter', () => onPoint(code));
  node.addEventListener('pointerleave', () => onPoint(null));
  node.addEventListener('focus', () => onPoint(code));
  node.addEventListener('blur', () => onPoint(null));
  const update = () => node.setAttribute('aria-checked', String(isChosen(code)));
  update();
  return { node, update };
}
