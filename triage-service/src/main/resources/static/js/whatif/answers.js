// The answers: age, score, and each finding as yes, no or not known.
import { el } from '../dom.js';
import { titled } from '../words.js';

const CHOICES = [['present', 'Yes'], ['absent', 'No'], ['unknown', 'Unknown']];

/** changed(answers) hears of every change; gives {node, set(answers)}. A finding that is not answered is not sent. */
export function answersForm(book, changed) {
  let answers = { findings: {} };
  const rows = new Map();
  const numbers = { age: numberField('age', 'Age', 0, 120), painScore: numberField('painScore', 'Pain score', 0, 10) };
  const node = el('form', { class: 'answers', 'aria-label': 'Answers', on: { submit: event => event.preventDefault() } },
    el('div', { class: 'numbers' }, Object.values(numbers).map(each => each.node)),
    book.groups.map(group => {
      const count = el('span', { class: 'muted' });
      const found = book.findings.filter(finding => finding.group === group.code);
      found.forEach(finding => rows.set(finding.code, row(finding)));
      return el('details', { class: 'answer-group', dataset: { group: group.code }, open: ['urgent', 'site'].includes(group.code) },
        el('summary', {}, group.title, count), found.map(finding => rows.get(finding.code).node));
    }));

  function numberField(name, words, min, max) {
    const input = el('input', { type: 'number', id: `whatif-${name}`, min, max, step: 1, inputmode: 'numeric', on: { input: () => {
      const { [name]: before, ...others } = answers;
      tell(input.value === '' ? others : { ...others, [name]: Number(input.value) });
    } } });
    return { input, node: el('div', { class: 'field' }, el('label', { for: input.id }, words), input) };
  }

  function row(finding) {
    const buttons = CHOICES.map(([value, words]) => el('button', { type: 'button', class: `answer is-${value}`, dataset: { value }, 'aria-pressed': 'false', on: { click: () => choose(finding.code, value) } }, words));
    return { buttons, node: el('div', { class: 'answer-row', role: 'group', 'aria-label': finding.question, title: finding.question, dataset: { finding: finding.code } },
      el('a', { href: `#finding-${finding.code}`, class: 'answer-name' }, titled(finding.code)), el('span', { class: 'answer-choices' }, buttons)) };
  }

  /** The answer that is there is taken back; what must be answered is unknown then. */
  function choose(code, value) {
    const { [code]: before, ...others } = answers.findings;
    const without = book.finding.get(code).urgent ? { ...others, [code]: 'unknown' } : others;
    tell({ ...answers, findings: before === value ? without : { ...others, [code]: value } });
  }

  function tell(next) {
    set(next);
    changed(next);
  }

  function set(next) {
    answers = next;
    for (const [name, { input }] of Object.entries(numbers)) {
      if (document.activeElement !== input) input.value = next[name] ?? '';
    }
    rows.forEach(({ buttons }, code) => buttons.forEach(button => button.setAttribute('aria-pressed', String(next.findings[code] === button.dataset.value))));
    node.querySelectorAll('.answer-group').forEach(group => {
      const yes = group.querySelectorAll('.answer.is-present[aria-pressed=true]').length;
      group.querySelector('summary > span').textContent = yes ? ` ${yes} yes` : '';
    });
  }

  return { node, set };
}
