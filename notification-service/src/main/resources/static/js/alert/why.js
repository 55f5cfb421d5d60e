// Why it was raised: answers, what runs and reports show, what could not be ruled out, and what it may be.
import { el } from '../dom.js';
import { frame, level, spelt, titled } from '../words.js';

/** Each red flag with its reason and what raised it; result is undefined until it is there. */
export function flags(alert, result) {
  const derived = new Map((result?.derived ?? []).map(each => [each.finding, each.because]));
  return section('Why', el('ul', { class: 'flags' }, alert.redFlags.map(flag => el('li', {},
    el('h3', {}, titled(flag.code), el('span', { class: 'muted' }, ` ${level(flag.level).toLowerCase()} ${frame(flag.timeFrame)}`)),
    flag.reason ? el('p', {}, flag.reason) : null,
    flag.because?.length ? el('p', {}, 'Because of ', flag.because.map((code, i) => [i ? ', ' : '', el('strong', {}, spelt(code)), derived.has(code) ? ` (${derived.get(code)})` : ''])) : null,
    flag.derived ? el('p', { class: 'chip' }, 'from the history, not from an answer') : null,
    flag.sources?.length ? el('p', { class: 'muted sources' }, `Sources: ${flag.sources.join(', ')}`) : null))),
  derived.size ? el('div', {}, el('h3', {}, 'What the history shows'), el('ul', {}, result.derived.map(each => el('li', {}, el('strong', {}, titled(each.finding)), `: ${each.because}`, each.contradicts ? ' (the runner answered no)' : '')))) : null);
}

/** What the answers leave open; null where nothing is. */
export function uncertain(result) {
  return result?.couldNotRuleOut?.length
    ? section('Could not be ruled out', el('p', { class: 'row' }, result.couldNotRuleOut.map(code => el('span', { class: 'chip' }, titled(code)))))
    : null;
}

/** What it may be, as bars that say how well the answers fit. */
export function conditions(result) {
  if (!result) return null;
  return section('What it may be',
    result.conditions.length
      ? [el('p', { class: 'muted' }, result.tie ? 'The first two fit alike. A bar shows how well the answers fit, not how likely it is.' : 'A bar shows how well the answers fit, not how likely it is.'),
        el('ul', { class: 'conditions' }, result.conditions.map(condition))]
      : el('p', {}, 'No condition that the rules know fits.'),
    el('p', { class: 'muted sources' }, `Rules: ${result.knowledge.map(pack => `${pack.pack} ${pack.version}`).join(', ')}`));
}

function condition({ code, score, supporting, conflicting }) {
  return el('li', {},
    el('span', {}, titled(code)),
    el('meter', { min: 0, max: 1, value: score, 'aria-label': `fit of ${spelt(code)}` }),
    el('span', { class: 'muted condition-why' }, listed('for', supporting), conflicting.length ? listed('; against', conflicting) : ''));
}

const listed = (words, findings) => `${words}: ${findings.map(each => spelt(each.finding)).join(', ')}`;

function section(title, ...children) {
  return el('section', { class: 'card' }, el('h2', {}, title), children);
}
