// Codes of the contract as words.
export const LEVELS = { URGENT_CARE: 'Urgent care', SEE_DOCTOR: 'See a doctor', SELF_CARE: 'Self-care' };
const FRAMES = { PT0S: 'now', PT24H: 'within 24 hours', P7D: 'within 7 days' };
const SIDES = { left: 'left hip', right: 'right hip', both: 'both hips' };
const ACTIONS = { acknowledged: 'took it', resolved: 'resolved it', 'plan-released': 'released the plan', noted: 'noted' };

/** Why somebody closes an alert; needsNote where the reason alone says too little. */
export const REASONS = [
  { code: 'seen', words: 'Seen by a clinician' },
  { code: 'referred', words: 'Referred: others look after the runner now' },
  { code: 'spoken-with', words: 'Spoken with, not examined' },
  { code: 'not-reached', words: 'Could not be reached', needsNote: true },
  { code: 'false-alarm', words: 'False alarm', needsNote: true },
  { code: 'other', words: 'Other', needsNote: true },
];

/** How styles know a level. */
export const levelClass = code => code.toLowerCase().replace('_', '-');
export const level = code => LEVELS[code] ?? code;
export const frame = code => FRAMES[code] ?? code ?? '';
export const side = code => SIDES[code] ?? 'side not said';
export const action = code => ACTIONS[code] ?? code;
export const reason = code => REASONS.find(each => each.code === code)?.words ?? code;

/** A finding, flag or condition code in words: 'flag.hot-red-joint' is 'hot red joint'. */
export const spelt = code => code.replace(/^[a-z]+\./, '').replaceAll('-', ' ');

/** The same with its first letter large. */
export const titled = code => spelt(code).replace(/^./, letter => letter.toUpperCase());

export const day = value => when(value, { day: 'numeric', month: 'short', year: 'numeric' });
export const moment = value => when(value, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
export const clock = value => when(value, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

function when(value, options) {
  const at = new Date(value);
  return Number.isNaN(at.getTime()) ? String(value) : new Intl.DateTimeFormat('en-GB', { hour12: false, ...options }).format(at);
}
