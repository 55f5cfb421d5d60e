// Texts that a service wrote around numbers and days, in another language. '{name}' stands for a number or a day, '{name...}'
// for words. A text that was joined from several is said piece by piece.
const PLACE = /\{\w+(?:\.\.\.)?\}/g;
const VALUE = String.raw`\d{4}-\d{2}-\d{2}|\d+(?:\.\d+)?`;
const BETWEEN = /^(?:, | )?/;

/** From {English pattern: words}; the longest is tried first. */
export function patternsOf(entries) {
  return Object.entries(entries)
    .sort(([one], [other]) => other.length - one.length)
    .map(([pattern, words]) => ({ matches: regex(pattern), words }));
}

/** The text in the words of the patterns, undefined where they do not know all of it; say(value) says what stands in a place. */
export function saidBy(patterns, text, say) {
  for (const { matches, words } of patterns) {
    const found = matches.exec(text);
    if (found) {
      const said = words.replace(/\{(\w+)\}/g, (whole, name) => say(found.groups[name]));
      const rest = text.slice(found[0].length);
      const [between] = BETWEEN.exec(rest);
      const others = rest === '' ? '' : saidBy(patterns, rest.slice(between.length), say);
      if (others !== undefined) return said + between + others;
    }
  }
  return undefined;
}

function regex(pattern) {
  const places = pattern.match(PLACE) ?? [];
  const words = pattern.split(PLACE).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${words.map((part, i) => part + (i < places.length ? group(places[i]) : '')).join('')}`);
}

function group(place) {
  const name = place.replace(/\W/g, '');
  return `(?<${name}>${place.endsWith('...}') ? '.+' : VALUE})`;
}
