// What the rules say, and how that differs from what they said of the answers that it is compared with.
import { el } from '../dom.js';
import { codeLink, findingLink } from '../book/parts.js';
import { frame, level, levelClass, spelt, titled } from '../words.js';

const ORDER = ['SELF_CARE', 'SEE_DOCTOR', 'URGENT_CARE'];

export function outcome(book, result, base) {
  const minimum = book.parameter.get('minimumScore')?.value ?? 0;
  return [
    el('div', { class: `verdict ${levelClass(result.level)}`, id: 'verdict', dataset: { level: result.level } },
      el('strong', {}, level(result.level)), el('span', {}, frame(result.timeFrame)), moved(result, base)),
    el('div', { class: 'scale', 'aria-hidden': 'true' }, ORDER.map(code => el('span', { class: `${levelClass(code)} ${code === result.level ? 'is-here' : ''} ${code === base.level ? 'was-here' : ''}` }))),
    el('h3', {}, 'Red flags'),
    flagList(book, result, base),
    el('h3', {}, 'Possible causes'),
    ranking(book, result, base, minimum),
    result.tie ? el('p', { class: 'muted' }, 'The first two cannot be told apart.') : null,
    result.nextQuestion ? el('p', { class: 'muted' }, 'Worth asking next: ', findingLink(result.nextQuestion)) : null,
    result.planning?.holds?.length ? el('p', { class: 'muted' }, `No plan yet: ${result.planning.holds.map(spelt).join(', ')}.`) : null,
  ];
}

function moved(result, base) {
  if (result.level === base.level && result.timeFrame === base.timeFrame) return null;
  const up = ORDER.indexOf(result.level) - ORDER.indexOf(base.level);
  return el('span', { class: 'moved' }, `${up > 0 ? '▲' : up < 0 ? '▼' : '↔'} was ${level(base.level)}${base.timeFrame ? `, ${frame(base.timeFrame)}` : ''}`);
}

function flagList(book, result, base) {
  const before = new Set(codes(base));
  const gone = codes(base).filter(code => !codes(result).includes(code));
  const items = [
    ...result.redFlags.map(flag => el('li', { dataset: { flag: flag.code }, class: levelClass(flag.level) }, codeLink(book, 'flag', flag.code), ` ${level(flag.level)}, ${frame(flag.timeFrame)} `, el('span', { class: 'muted' }, `by ${flag.because.map(spelt).join(', ')}`), before.has(flag.code) ? null : news('new'))),
    ...result.couldNotRuleOut.map(code => el('li', { dataset: { open: code }, class: 'see-doctor' }, codeLink(book, 'flag', code), ' not ruled out', before.has(`?${code}`) ? null : news('new'))),
    ...gone.map(code => el('li', { class: 'is-gone' }, titled(code.replace('?', '')), code.startsWith('?') ? ' not ruled out' : '', news('gone'))),
  ];
  return items.length ? el('ul', { class: 'flag-list' }, items) : el('p', { class: 'muted' }, 'None raised, none open.');
}

const codes = result => [...result.redFlags.map(flag => flag.code), ...result.couldNotRuleOut.map(code => `?${code}`)];
const news = words => el('span', { class: `news is-${words}` }, words);

/** All conditions, best first: those below the minimum are not named, and their scores are not told. */
function ranking(book, result, base, minimum) {
  const score = (from, code) => from.conditions.find(each => each.code === code)?.score;
  const named = result.conditions.map(each => each.code);
  const others = book.conditions.map(each => each.code).filter(code => !named.includes(code));
  return el('ol', { class: 'ranking' }, [...named, ...others].map(code => {
    const now = score(result, code);
    const was = score(base, code);
    const condition = result.conditions.find(each => each.code === code);
    return el('li', { class: now === undefined ? 'is-out' : null, dataset: { condition: code } },
      el('div', { class: 'rank-head' }, codeLink(book, 'condition', code), el('span', { class: 'number' }, now === undefined ? `below ${minimum}` : now.toFixed(2), difference(now, was))),
      el('meter', { min: 0, max: 1, value: now ?? 0, 'aria-label': `Score of ${book.nameOf(code)}` }),
      condition ? el('p', { class: 'muted because' }, `For: ${condition.supporting.map(each => spelt(each.finding)).join(', ')}.`, condition.conflicting.length ? ` Against: ${condition.conflicting.map(each => spelt(each.finding)).join(', ')}.` : '') : null);
  }));
}

function difference(now, was) {
  if (now === was) return null;
  if (was === undefined) return news('new');
  if (now === undefined) return el('span', { class: 'news is-gone' }, `was ${was.toFixed(2)}`);
  return el('span', { class: `news is-${now > was ? 'new' : 'gone'}` }, `${now > was ? '+' : '−'}${Math.abs(now - was).toFixed(2)}`);
}
