// The packs in force as one book: everything by its code, and which rules use a finding.
import { titled } from '../words.js';

/** From what the service says of packs and words. */
export function bookOf({ packs }, { groups, findings, facts }) {
  const all = name => packs.flatMap(pack => (pack[name] ?? []).map(entry => ({ ...entry, pack: pack.pack, extension: pack.extension })));
  const parameters = packs.flatMap(pack => Object.entries(pack.parameters ?? {}).map(([name, entry]) => ({ name, ...entry, pack: pack.pack, extension: pack.extension })));
  const book = {
    packs, groups, findings, facts, parameters,
    flags: all('redFlags'),
    suspicions: all('suspicions'),
    precautions: all('precautions'),
    conditions: all('conditions'),
    general: packs.map(pack => pack.general).find(Boolean),
    finding: new Map(findings.map(finding => [finding.code, finding])),
    parameter: new Map(parameters.map(parameter => [parameter.name, parameter])),
  };
  const names = new Map(book.conditions.map(condition => [condition.code, condition.name]));
  return { ...book, users: usersOf(book), nameOf: code => names.get(code) ?? titled(code) };
}

/** What a reference such as ext:mayo or article:C1.5 stands for: {title, url}. */
export function sourceOf(book, reference, pack) {
  const [kind, id] = reference.split(/:(.*)/);
  if (kind === 'article') return { title: book.facts[id] ?? 'A fact of the source article.', isFact: true };
  const packs = [book.packs.find(each => each.pack === pack), ...book.packs];
  return packs.map(each => each?.sources?.[id]).find(Boolean) ?? { title: reference };
}

/** The findings of a rule with a weight. */
export const findingsOf = indication => indication.anyOf ?? [indication.finding];

/** Every finding code in a criterion, however deep it stands. */
export function codesIn(criterion) {
  if (typeof criterion === 'string') return [criterion];
  if (Array.isArray(criterion)) return criterion.flatMap(codesIn);
  return Object.entries(criterion ?? {}).flatMap(([key, value]) => (['any', 'all', 'none'].includes(key) ? codesIn(value) : []));
}

function usersOf(book) {
  const users = new Map(book.findings.map(finding => [finding.code, []]));
  const add = (codes, user) => new Set(codes).forEach(code => users.get(code)?.push(user));
  for (const flag of book.flags) {
    add([...codesIn(flag.raisedBy), ...(flag.escalates ?? []).flatMap(each => codesIn(each.when))], { kind: 'flag', code: flag.code, words: 'red flag' });
  }
  for (const condition of book.conditions) {
    for (const [side, words] of [['for', 'for'], ['against', 'against']]) {
      for (const indication of condition[side] ?? []) {
        add(findingsOf(indication), { kind: 'condition', code: condition.code, words: `${words}, weight ${indication.weight}` });
      }
    }
  }
  for (const suspicion of book.suspicions) add([...codesIn(suspicion.when), ...suspicion.ask], { kind: 'suspicion', code: suspicion.code, words: 'suspicion' });
  for (const precaution of book.precautions) add(codesIn(precaution.when), { kind: 'precaution', code: precaution.code, words: 'precaution' });
  return users;
}
