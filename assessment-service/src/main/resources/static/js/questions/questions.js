import { questionnaire } from '../api.js';
import { el, replace } from '../dom.js';
import { t } from '../i18n.js';
import { careCard } from './care-card.js';
import { draft, remember, startOver } from './draft.js';
import { focusOn, mark, showSummary } from './errors.js';
import { groupStep } from './group-step.js';
import { painStep } from './pain-step.js';
import { reason, refusals } from './refusal.js';
import { reviewStep } from './review-step.js';
import { forgetFailure, lastFailure, send } from './send.js';
import { stepFrame } from './step-frame.js';
import { needsCare, openUrgent, stepsOf } from './steps.js';

/** The questions, one group at a time. */
export async function render(root, { go, say }) {
  if (draft().age === undefined || !draft().side) {
    go('#/');
    return undefined;
  }
  let steps;
  try {
    steps = stepsOf(await questionnaire());
  } catch {
    root.append(unreachable(() => go('#/questions')));
    return undefined;
  }
  const failed = lastFailure();
  let changing = false;

  const stepAt = code => steps.find(step => step.code === code) ?? steps[0];

  function show(code, { focus = true, push = true } = {}) {
    if (push) {
      // The phone's own way back goes one step back, too.
      history.pushState({ step: code }, '', '#/questions');
    }
    remember(code);
    const cared = code.startsWith('care:') ? stepAt(code.slice(5)) : null;
    if (cared) {
      replace(root, careCard(cared, { send: sendNow, goOn: () => show(after(cared)) }));
    } else {
      renderStep(stepAt(code));
    }
    if (focus) {
      scrollTo(0, 0);
      root.querySelector('h1').focus({ preventScroll: true });
    }
  }

  let part;
  let frame;

  function renderStep(step) {
    const handlers = { say, onward: () => frame.next };
    part = step.questions ? groupStep(step, handlers) : step.code === 'pain' ? painStep() : reviewStep(steps, { toStep, toPlaces: () => go('#/') });
    frame = stepFrame(step, steps.indexOf(step) + 2, steps.length + 1, {
      body: part.node,
      onNext: () => next(step),
      onBack: () => back(step),
      onAgain: () => again(),
      onSkip: () => show('review'),
      changing,
    });
    replace(root, frame.node);
  }

  const after = step => (changing ? 'review' : steps[steps.indexOf(step) + 1].code);

  function next(step) {
    const problems = part.check();
    showSummary(frame.summary, problems);
    if (problems.length > 0) {
      say(t('questions.errors'));
    } else if (step.code === 'review') {
      sendNow();
    } else {
      const to = needsCare(step) ? `care:${step.code}` : after(step);
      changing = changing && to !== 'review';
      show(to);
    }
  }

  function back(step) {
    const at = steps.indexOf(step);
    if (at === 0) {
      go('#/');
    } else {
      show(steps[at - 1].code);
    }
  }

  function toStep(code) {
    changing = true;
    show(code);
  }

  function again() {
    startOver();
    go('#/');
  }

  function sendNow() {
    const open = openUrgent(steps);
    if (open.length > 0) {
      show('urgent');
      showSummary(frame.summary, part.check());
      return;
    }
    send(go);
  }

  function showFailure({ status, errors }) {
    const links = refusals(errors, steps).map(({ text, step, name }) => ({
      text,
      focus: () => {
        if (!step) {
          go('#/');
          return;
        }
        toStep(step);
        const field = part.field(name);
        mark(field, text);
        focusOn(field);
      },
    }));
    const retry = { text: t('questions.failed.again'), focus: sendNow };
    showSummary(frame.summary, links.length > 0 ? links : [retry], reason(status));
    say(reason(status));
  }

  const onPop = event => {
    if (location.hash === '#/questions' && event.state?.step) {
      changing = false;
      show(event.state.step, { push: false });
    }
  };
  addEventListener('popstate', onPop);

  const start = failed ? 'review' : (draft().step ?? 'urgent');
  history.replaceState({ step: start }, '', '#/questions');
  show(start, { push: false, focus: false });
  if (failed) {
    // After the move has given the focus to the heading; a view that was replaced meanwhile tells nobody.
    setTimeout(() => {
      if (root.isConnected) {
        forgetFailure();
        showFailure(failed);
      }
    });
  }
  return () => removeEventListener('popstate', onPop);
}

function unreachable(again) {
  return el(
    'section',
    { class: 'card', role: 'alert' },
    el('h1', { tabindex: -1 }, t('questions.unreachable')),
    el('p', {}, t('questions.unreachable-detail')),
    el('button', { type: 'button', class: 'button', on: { click: again } }, t('questions.failed.again')),
  );
}
