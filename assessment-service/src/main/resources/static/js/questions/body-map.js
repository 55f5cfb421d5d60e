import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { back } from './body-back.js';
import { front } from './body-front.js';
import { side } from './body-side.js';
import { figure } from './figure.js';
import { nameOf } from './places.js';

const SHAPES = [front, side, back];

/**
 * Hip and thigh from three sides.
 * chosenSide() is 'left', 'right', 'both' or undefined; onToggle(code, leg) tells what was tapped, and on which leg.
 */
export function bodyMap({ chosenSide, isChosen, radiates, onToggle }) {
  const caption = el('p', { class: 'map-caption', 'aria-hidden': 'true' });
  const track = el('div', { class: 'figures' });
  const tabs = SHAPES.map(({ code }, i) =>
    el('button', { type: 'button', class: 'choice tab', on: { click: () => reveal(track, i) } }, t(`questions.tab.${code}`)),
  );
  const onPoint = code => (caption.textContent = code ? nameOf(code) : t('questions.where.tap-all'));
  onPoint(null);
  let figures = [];

  const draw = () => {
    const legs = ['left', 'right'].includes(chosenSide()) ? [chosenSide()] : ['left', 'right'];
    figures = SHAPES.map(shape => figure(shape, { legs, isChosen, onToggle, onPoint }));
    replace(track, figures.map(one => one.node));
    update();
  };
  const update = () => {
    figures.forEach(one => one.update(radiates()));
    SHAPES.forEach(({ code, regions }, i) => {
      const count = regions.filter(part => isChosen(part.code)).length;
      replace(tabs[i], t(`questions.tab.${code}`), count > 0 ? el('span', { class: 'tab-count' }, String(count)) : null);
    });
  };
  const showTab = () => {
    const at = Math.round(track.scrollLeft / (track.firstChild?.offsetWidth || 1));
    tabs.forEach((tab, i) => tab.setAttribute('aria-pressed', String(i === Math.min(at, 2))));
  };
  track.addEventListener('scroll', showTab, { passive: true });
  draw();
  showTab();
  // The list of check boxes says the same without a drawing, so the tabs are only for eyes and fingers.
  const node = el('div', { class: 'body-map' }, el('div', { class: 'tabs', 'aria-hidden': 'true' }, tabs), track, caption);
  tabs.forEach(tab => tab.setAttribute('tabindex', '-1'));
  return { node, draw, update };
}

function reveal(track, index) {
  track.scrollTo({ left: track.children[index].offsetLeft - track.firstChild.offsetLeft, behavior: 'smooth' });
}
