import { el } from '../dom.js';
import { t } from '../i18n.js';

/** Every place that the map and its list ask about, in the order in which they are listed. */
export const PLACES = [
  'site.lateral-hip', 'site.outer-thigh', 'site.front-hip', 'site.groin', 'site.thigh-trunk-crease',
  'site.inner-thigh', 'site.buttock', 'site.low-back', 'site.knee',
];
export const RADIATES = 'site.radiates-toward-knee';

export const nameOf = code => t(`questions.place.${code}`);

/** The places as a list of check boxes, which works without the drawing. */
export function placeList({ isChosen, onToggle }) {
  const boxes = new Map();
  const labels = PLACES.map(code => {
    const input = el('input', { type: 'checkbox', value: code });
    input.addEventListener('change', () => onToggle(code));
    boxes.set(code, input);
    return el('label', { class: 'choice place' }, input, el('span', {}, nameOf(code)));
  });
  const node = el('fieldset', { class: 'field' }, el('legend', {}, t('questions.where.list')), el('div', { class: 'place-list' }, labels));
  const update = () => boxes.forEach((input, code) => (input.checked = isChosen(code)));
  update();
  return { node, update };
}
