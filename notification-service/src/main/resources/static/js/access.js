// Why there is nothing on the board: the link that opens it has ended, or there was none.
import { el, replace } from './dom.js';

export function render(root) {
  const heading = el('h1', { tabindex: -1 }, 'The board needs a valid link');
  replace(root, el('section', { class: 'card stack', role: 'alert' },
    heading,
    el('p', {}, 'Your access has ended, or the board was opened without a link. New alerts are not shown here, and none is heard: have somebody else watch them until you are back.'),
    el('p', {}, 'Open the board again from where you log in, or ask your administrator for a new link. Who runs Hip Triage on this machine gets one with ', el('code', {}, './run link --board'), '.')));
  heading.focus({ preventScroll: true });
}
