// One field for all: what does not have every word goes away, and the address keeps what is looked for.

/** Shows the entries that have every word, each part only where it has any; gives how many there are. */
export function filter(root, text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  let found = 0;
  root.querySelectorAll('.part').forEach(part => {
    const entries = [...part.querySelectorAll('.entry')];
    let here = 0;
    entries.forEach(entry => {
      const fits = words.every(word => wordsOf(entry).includes(word));
      entry.hidden = !fits;
      here += fits ? 1 : 0;
    });
    part.querySelectorAll('.group').forEach(group => (group.hidden = !group.querySelector('.entry:not([hidden])')));
    // A part that is no list of entries, as the panel, shows whatever is looked for.
    part.hidden = entries.length > 0 && here === 0;
    const count = part.querySelector('.found');
    if (count) count.textContent = words.length && entries.length ? ` ${here} of ${entries.length}` : '';
    found += here;
  });
  return found;
}

/** Where the page is and what it looks for: '#finding-site.groin?q=groin'. */
export function placeOf(hash) {
  const [anchor, query] = hash.replace(/^#/, '').split('?');
  return { anchor: decoded(anchor), text: new URLSearchParams(query ?? '').get('q') ?? '' };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

export function hashOf({ anchor, text }) {
  const query = text ? `?${new URLSearchParams({ q: text })}` : '';
  return anchor || query ? `#${encodeURIComponent(anchor)}${query}` : '';
}

const known = new WeakMap();

function wordsOf(entry) {
  if (!known.has(entry)) known.set(entry, `${entry.textContent} ${entry.dataset.words}`.toLowerCase());
  return known.get(entry);
}
