import { el } from '../dom.js';
import { t } from '../i18n.js';
import { startCheckIn } from './draft.js';
import { icon } from './icons.js';
import { isDone, setDone } from './sessions.js';
import { shortDay } from './when.js';

/** Marks a session as done and asks how it went; pressed again it takes that back. */
export function doneToggle(session, { go, redraw }, words, look) {
  const done = isDone(session);
  return el('button', {
    type: 'button',
    class: `${look} plan-done`,
    'aria-pressed': String(done),
    'aria-label': look === 'button' ? undefined : t('plan.done.of', { day: shortDay(session.on) }),
    dataset: { session: session.id },
    on: {
      click: () => {
        setDone(session, !done);
        if (done) {
          redraw(session.id);
        } else {
          startCheckIn(session);
          go('#/check-in');
        }
      },
    },
  }, icon('check'), words);
}
