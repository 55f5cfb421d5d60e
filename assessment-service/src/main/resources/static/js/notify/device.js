// Whether the runner is told on this device.
import { channels, forgetDevice, pushOptions, putChannel } from '../api.js';
import { save, state } from '../state.js';
import { ask, isSupported, permission, subscribe, unsubscribe } from './push.js';
import { speak } from './speak.js';

/** on, off, denied or unsupported; nothing where this installation has no Web Push. */
export function deviceState(offered) {
  const push = offered.find(({ channel }) => channel === 'web-push');
  if (!push) return null;
  if (!isSupported()) return 'unsupported';
  if (permission() === 'denied') return 'denied';
  return permission() === 'granted' && push.state === 'LIVE' && push.devices?.includes(own()) ? 'on' : 'off';
}

/** Asks for permission, and tells the runner here from now on. Whether that may be done. */
export async function switchOn() {
  if (await ask() !== 'granted') return false;
  await register();
  await speak();
  return true;
}

/** Tells the runner here no more. The server first: what is forgotten there reaches nobody. */
export async function switchOff() {
  if (own()) await forgetDevice(state.runnerId, own());
  delete state.device;
  save();
  await unsubscribe();
}

/** Subscribes and registers anew where that was ended elsewhere than by the runner. */
export async function renew() {
  if (own() && isSupported() && permission() === 'granted') {
    const { items } = await channels(state.runnerId);
    if (items.some(({ channel }) => channel === 'web-push')) await register();
  }
}

async function register() {
  const { applicationServerKey } = await pushOptions();
  const { deviceId } = await putChannel(state.runnerId, 'web-push', await subscribe(applicationServerKey));
  if (own() && own() !== deviceId) await forgetDevice(state.runnerId, own()).catch(() => undefined);
  state.device = { runnerId: state.runnerId, id: deviceId };
  save();
}

const own = () => (state.device?.runnerId === state.runnerId ? state.device.id : undefined);
