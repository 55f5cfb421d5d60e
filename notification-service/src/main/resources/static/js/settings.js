// What this browser remembers of whoever uses the board: name, colours, sound.
const KEY = 'hip-triage-board';
const kept = read();

/** The person's name as it stands beside what they do; empty until it was typed. */
export const name = () => kept.name ?? '';

/** Whether new urgent alerts are heard. */
export const isLoud = () => kept.loud ?? true;

/** Light or dark; undefined follows the machine. */
export const theme = () => kept.theme;

export function keep(changes) {
  Object.assign(kept, changes);
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function read() {
  try {
    const found = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return found !== null && typeof found === 'object' ? found : {};
  } catch {
    return {};
  }
}
