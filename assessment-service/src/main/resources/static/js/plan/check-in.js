import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { checkInForm } from './check-in-form.js';
import { checkIn, isUnderWay, startCheckIn } from './draft.js';
import { outcomeView } from './outcome.js';
import { followUp } from './follow-up.js';

/** How did it go: asks, sends, waits for what follows, and says it in words. */
export async function render(root, { say }) {
  let following = null;

  function show(nodes, isMove) {
    replace(root, nodes);
    // The first focus is the shell's; each later screen of this view takes it to its own heading.
    if (isMove) root.querySelector('h1')?.focus();
  }

  function ask(isMove) {
    show(checkInForm({ acknowledged: () => wait(true), say }), isMove);
  }

  function again() {
    following?.close();
    startCheckIn();
    ask(true);
  }

  function wait(isMove) {
    const { sent } = checkIn();
    const note = el('p', { role: 'status' }, t('plan.wait.text'));
    show([el('h1', { tabindex: '-1' }, t('plan.wait.title')), el('div', { class: 'card plan-waiting' }, note)], isMove);
    following?.close();
    following = followUp(sent, {
      slow: () => { note.textContent = t('plan.wait.slow'); },
      lost: () => { note.textContent = t('plan.wait.lost'); },
      back: () => { note.textContent = t('plan.wait.text'); },
      arrived: (outcome, isFirst) => {
        show(outcomeView(outcome, again), isFirst);
        if (isFirst) say(root.querySelector('h1').textContent);
      },
    });
  }

  if (isUnderWay()) {
    wait(false);
  } else {
    if (checkIn().sent) startCheckIn();
    ask();
  }
  return () => following?.close();
}
