// Codes of the contract as words.
export const LEVELS = { SELF_CARE: 'Self-care', SEE_DOCTOR: 'See a doctor', URGENT_CARE: 'Urgent care' };
const FRAMES = { PT0S: 'now', PT24H: 'within 24 hours', P7D: 'within 7 days' };
const SIGNS = { painScore: 'pain score', age: 'age' };

export const level = code => LEVELS[code] ?? code;
export const levelClass = code => code.toLowerCase().replace('_', '-');
export const frame = code => FRAMES[code] ?? code ?? '';

/** A code in words: 'flag.hot-red-joint' is 'hot red joint', 'spikeBeforePain' is 'spike before pain'. */
export const spelt = code => SIGNS[code] ?? code.replace(/^[a-z]+\./, '').replace(/([a-z])([A-Z])/g, (_, a, b) => `${a} ${b.toLowerCase()}`).replaceAll('-', ' ');
export const titled = code => spelt(code).replace(/^./, letter => letter.toUpperCase());

export const number = value => Number(value).toLocaleString('en-GB');
export const times = count => (count === 0 ? 'never' : `${number(count)} ×`);
export const day = value => when(value, { day: 'numeric', month: 'short', year: 'numeric' });
export const moment = value => when(value, { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' });

function when(value, options) {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? String(value) : new Intl.DateTimeFormat('en-GB', { hour12: false, ...options }).format(at);
}
