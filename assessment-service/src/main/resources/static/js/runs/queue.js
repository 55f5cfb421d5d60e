// Files on their way, one after the other. They go on while another view is shown.
import { number, t } from '../i18n.js';
import { state } from '../state.js';
import { refusal } from './problems.js';
import { Cancelled, upload } from './upload.js';

export const MAX_MB = 25;
const MAX_BYTES = MAX_MB * 1024 * 1024;

const entries = [];
let sending = null;
let changed = () => undefined;

/** All that were given, the first one first: {file, state, part?, answer?, why?}; state is waiting, sending, taken, refused or cancelled. */
export const given = () => entries;

/** Who is told of a change of an entry; one at a time. */
export function watch(listener) {
  changed = listener;
}

/** Queues files; what can be told to be wrong before it is sent is refused at once. */
export function give(files) {
  for (const file of files) {
    const entry = { file };
    entries.push(entry);
    const why = wrong(file);
    set(entry, why ? { state: 'refused', why } : { state: 'waiting' });
  }
  next();
}

export function again(entry) {
  set(entry, { state: 'waiting' });
  next();
}

export function cancel(entry) {
  entry.state === 'sending' ? sending.cancel() : set(entry, { state: 'cancelled' });
}

async function next() {
  const entry = sending ? undefined : entries.find(each => each.state === 'waiting');
  if (!entry) {
    return;
  }
  sending = upload(state.runnerId, entry.file, part => set(entry, { state: 'sending', part }));
  set(entry, { state: 'sending', part: 0 });
  try {
    set(entry, { state: 'taken', answer: await sending.done });
  } catch (problem) {
    set(entry, problem instanceof Cancelled ? { state: 'cancelled' } : { state: 'refused', why: refusal(problem) });
  }
  sending = null;
  next();
}

function set(entry, news) {
  Object.assign(entry, news);
  changed(entry);
}

function wrong({ size }) {
  if (size > MAX_BYTES) {
    return { runs: [], text: t('runs.too-large', { mb: number(Math.ceil(size / 1024 / 1024)), max: MAX_MB }) };
  }
  return size ? null : { runs: [], text: t('runs.file.empty') };
}
