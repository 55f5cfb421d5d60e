import { interview } from '../api.js';
import { el, replace } from '../dom.js';
import { content, t } from '../i18n.js';
import { choices } from './choices.js';
import { answer, draft } from './draft.js';
import { ANSWERS } from './group-step.js';

/**
 * What is still worth asking, one question at a time, with the reason. Where that cannot be asked there is nothing: the answers
 * can be sent as they are. questions: all of the questionnaire; onAnswered() follows each answer, toPlaces() leads to the map.
 */
export function worthAsking(questions, { onAnswered, toPlaces }) {
  const node = el('div', { class: 'worth', 'aria-live': 'polite' });
  const byCode = new Map(questions.map(question => [question.code, question]));
  let newest = 0;
  ask(false);
  return node;

  async function ask(answered) {
    const asked = ++newest;
    const step = await interview(soFar()).catch(() => ({}));
    // Whoever changes an answer at once asks twice, and the first answer may come last.
    if (asked !== newest) return;
    const question = byCode.get(step.next?.question);
    if (question) {
      replace(node, card(step.next, fieldOf(question)));
    } else if (step.next?.question === 'site') {
      replace(node, card(step.next, el('button', { type: 'button', class: 'button secondary', on: { click: toPlaces } }, t('questions.worth.places'))));
    } else {
      replace(node, answered && step.done ? el('p', { class: 'card muted' }, t('questions.worth.done')) : null);
    }
    if (answered) node.querySelector('input')?.focus();
  }

  function fieldOf({ code, question, help }) {
    return el(
      'div',
      { class: 'stack' },
      choices({
        id: 'worth-asking',
        legend: content(question),
        hint: help ? content(help) : undefined,
        options: ANSWERS.map(value => ({ value, label: t(`questions.answer.${value}`) })),
        onPick: value => {
          answer(code, value);
          onAnswered();
          ask(true);
        },
        kind: 'three question',
      }),
    );
  }
}

/** A number that the runner left open is not asked for again here. */
const soFar = () => ({ age: draft().age ?? null, painScore: draft().painScore ?? null, findings: draft().findings });

function card({ reason, about }, body) {
  return el(
    'section',
    { class: 'card stack worth-card', 'aria-labelledby': 'worth-title' },
    el('h2', { id: 'worth-title' }, t('questions.worth.title')),
    body,
    el('p', { class: 'why' }, el('strong', {}, t('questions.why')), ' ', whyOf(reason, about)),
  );
}

function whyOf(reason, about) {
  const texts = about.map(({ text }) => content(text));
  return reason === 'CAUSE' ? t('questions.worth.cause', { causes: texts.join(', ') }) : [t('questions.worth.urgency'), ' ', texts[0]];
}
