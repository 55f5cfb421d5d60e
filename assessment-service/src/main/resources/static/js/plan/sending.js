import { sendCheckIn } from '../api.js';
import { state, uuid } from '../state.js';
import { answers, change, checkIn } from './draft.js';
import { nowWithOffset } from './when.js';

/** Sends the check-in. The same answers go out under the same id until they are acknowledged: a repeat is harmless. */
export async function send() {
  const body = repeated() ?? {
    checkInId: uuid(),
    runnerId: state.runnerId,
    observedAt: nowWithOffset(),
    ...answers(),
  };
  change({ tried: body });
  const receipt = await sendCheckIn(body);
  change({ tried: undefined, sent: receipt.checkInId ?? body.checkInId });
}

// The first body under an id wins, so changed answers need an id of their own.
function repeated() {
  const { tried } = checkIn();
  if (!tried) return null;
  const { checkInId, runnerId, observedAt, ...before } = tried;
  return runnerId === state.runnerId && JSON.stringify(before) === JSON.stringify(answers()) ? tried : null;
}
