// Whether the board is live, and if not, how old it is. It ticks by itself.
import { el } from '../dom.js';
import { brief } from './age.js';
import * as token from '../token.js';
import { watch } from './live.js';

export function connection() {
  const words = el('span', { role: 'status' });
  // What ticks is not read out each second.
  const age = el('span', { 'aria-hidden': 'true' });
  const node = el('p', { class: 'connection' }, el('span', { class: 'dot', 'aria-hidden': 'true' }), words, age);
  let state;
  const show = () => {
    const now = told(state);
    node.dataset.state = now.kind;
    if (words.textContent !== now.words) words.textContent = now.words;
    age.textContent = now.age ?? '';
  };
  token.onEnd(() => show());
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

function told({ live, heardAt, reading, failed }) {
  if (!token.has()) return { kind: 'lost', words: 'No access: new alerts are not shown.' };
  if (live && !reading) return { kind: 'live', words: 'Live' };
  if (live) return { kind: 'loading', words: failed ? 'The alerts could not be read. Trying again.' : 'Reading the alerts' };
  if (heardAt === undefined) return { kind: 'lost', words: 'Not connected' };
  return { kind: 'lost', words: 'Connection lost.', age: `This is as of ${brief(Date.now() - heardAt)} ago.` };
}
