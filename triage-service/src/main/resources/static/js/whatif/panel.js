// What another answer would change: the service is asked again with each change, and nothing is stored.
import { needsLink, told } from '../access.js';
import * as api from '../api.js';
import { section } from '../book/parts.js';
import { el, replace } from '../dom.js';
import * as token from '../token.js';
import { level } from '../words.js';
import { answersForm } from './answers.js';
import { outcome } from './outcome.js';
import presets from './presets.js';

const PAUSE_MS = 150;

export function panel(book) {
  const shown = el('div', { class: 'outcome', 'aria-label': 'What the rules say', role: 'region' });
  const trouble = el('p', { class: 'field-error', role: 'alert' });
  const form = answersForm(book, next => ask(next, false));
  const buttons = presets.map(preset => el('button', { type: 'button', class: 'choice', id: `preset-${preset.id}`, on: { click: () => begin(preset) } }, preset.words));
  let answers;
  let base;
  let result;
  let asked = 0;
  let timer;

  function begin(preset) {
    buttons.forEach(button => button.setAttribute('aria-pressed', String(button.id === `preset-${preset.id}`)));
    const known = Object.fromEntries(Object.entries(preset.answers.findings).filter(([code]) => book.finding.has(code)));
    form.set({ ...preset.answers, findings: known });
    ask({ ...preset.answers, findings: known }, true);
  }

  /** The last one asked is the one that is shown, whichever is answered first. */
  function ask(next, asBase) {
    answers = next;
    const mine = ++asked;
    clearTimeout(timer);
    shown.setAttribute('aria-busy', 'true');
    timer = setTimeout(async () => {
      try {
        const said = await api.triage({ runnerId: 'what-if', observedAt: new Date().toISOString(), ...answers });
        if (mine !== asked) return;
        result = said;
        if (asBase || !base) base = said;
        trouble.textContent = '';
        write();
      } catch (problem) {
        if (mine !== asked) return;
        if (problem.status === 401 || problem.status === 403) {
          end();
          return;
        }
        if (problem.status === undefined) throw problem;
        trouble.textContent = `Not answered: ${told(problem)}`;
        shown.classList.add('is-stale');
        shown.removeAttribute('aria-busy');
      }
    }, asBase ? 0 : PAUSE_MS);
  }

  function write() {
    shown.classList.remove('is-stale');
    shown.removeAttribute('aria-busy');
    replace(shown, outcome(book, result, base),
      el('div', { class: 'row' }, el('button', { type: 'button', class: 'button secondary small', on: { click: () => {
        base = result;
        write();
      } } }, 'Compare with this from now on')));
    document.getElementById('said').textContent = `${level(result.level)}. ${result.redFlags.length} red flags.`;
  }

  const body = el('div', { class: 'stack' });
  function end() {
    replace(body, needsLink('Asking the rules'));
  }
  if (token.has()) {
    replace(body, el('div', { class: 'row presets', role: 'group', 'aria-label': 'Begin with' }, buttons), el('div', { class: 'whatif' }, form.node, el('div', { class: 'said' }, trouble, shown)));
    begin(presets[0]);
    token.onEnd(end);
  } else {
    end();
  }
  return section('whatif', 'What if', 'Answer, and see level, red flags and causes move. Pressed again an answer is taken back. Nothing is stored or sent, and no history is known.', body);
}
