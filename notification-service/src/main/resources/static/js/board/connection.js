// Whether the board is live, and if not, how old it is. It ticks by itself.
import { el, replace } from '../dom.js';
import { brief } from './age.js';
import { watch } from './live.js';

export function connection() {
  const node = el('p', { class: 'connection', role: 'status' });
  let state;
  const show = () => {
    const { kind, words } = told(state);
    node.dataset.state = kind;
    const text = el('span', {}, words);
    // What ticks is not read out each second.
    if (node.dataset.said !== kind) {
      node.dataset.said = kind;
    }
    replace(node, el('span', { class: 'dot', 'aria-hidden': 'true' }), text);
  };
  const stop = watch(now => {
    state = now;
    show();
  });
  const ticking = setInterval(() => !state.live && show(), 1_000);
  return {
    node,
    close() {
      stop();
      clearInterval(ticking);
    },
  };
}

function told({ live, heardAt, loaded, failed }) {
  if (live && loaded) return { kind: 'live', words: 'Live' };
  if (live) return { kind: 'loading', words: failed ? 'The alerts could not be read. Trying again.' : 'Reading the alerts' };
  if (heardAt === undefined) return { kind: 'lost', words: 'Not connected' };
  return { kind: 'lost', words: `Connection lost. This is as of ${brief(Date.now() - heardAt)} ago.` };
}
