import { questionnaire } from '../api.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { save, state } from '../state.js';
import { follow } from './live.js';
import { page } from './page.js';
import { urgentBanner, urgentScreen } from './urgent.js';
import { invitation, waiting } from './waiting.js';
import { asked, levelTitle } from './words.js';

// Left screens stay left while the page is open; a reload shows what is urgent again.
const left = new Set();

/** The runner's result as it is now; what is urgent comes before everything else. */
export async function render(root, { go, say }) {
  const connection = el('p', { class: 'result-connection', role: 'status' });
  const above = el('div', { class: 'result-above' });
  const body = el('div', { class: 'stack' });
  let urgent = null;
  let isStopped = false;
  const screen = urgentScreen(() => {
    left.add(urgent.assessmentId);
    banner();
    (root.querySelector('h1') ?? body).focus();
  });
  replace(root, connection, above, body, screen.node);
  replace(body, state.pending ? waiting() : el('h1', { tabindex: '-1' }, t('result.loading')));

  function alarm(found) {
    urgent = found;
    if (left.has(found.assessmentId)) {
      banner();
    } else {
      replace(above);
      screen.show(found);
    }
  }

  function banner() {
    replace(above, urgent ? urgentBanner(() => screen.show(urgent)) : null);
  }

  async function show(result, isNews) {
    if (state.pending === result.assessmentId) {
      delete state.pending;
      save();
    }
    if (result.level === 'URGENT_CARE') {
      alarm({ assessmentId: result.assessmentId, redFlags: result.redFlags.filter(flag => flag.level === 'URGENT_CARE'), text: result.advice.now });
    } else if (urgent?.assessmentId !== result.assessmentId) {
      urgent = null;
      banner();
    }
    const questions = await questionnaire().catch(() => ({ questions: [] }));
    if (isStopped) {
      return;
    }
    const hadFocus = body.contains(document.activeElement);
    replace(body, page(result, asked(questions), questions, go));
    if (hadFocus && !isNews) {
      body.querySelector('h1').focus();
    }
    say(t(isNews ? 'result.newer' : 'result.there', { level: levelTitle(result) }));
  }

  const following = follow(state.runnerId, state.pending, {
    result: show,
    // A prompt has all flags in it, the urgent ones first, and may be here before the result is.
    urgent: prompt => urgent?.assessmentId === prompt.assessmentId || alarm(prompt),
    none: () => replace(body, invitation()),
    late: () => replace(body, waiting(() => {
      delete state.pending;
      save();
      replace(body, el('h1', { tabindex: '-1' }, t('result.loading')));
      following.stopWaiting();
    })),
    connected: () => replace(connection),
    lost: () => replace(connection, t('result.lost')),
  });
  return () => {
    isStopped = true;
    following.stop();
  };
}
