// A new urgent alert is heard, and stands in the title of the tab until somebody looks.
import { isLoud } from '../settings.js';

const NOTES_HZ = [880, 660, 880];
const NOTE_SECONDS = 0.18;
let audio;
let unseen = 0;

/** Two tones for an urgent one; browsers let nothing be heard before the first click or key on the page. */
export function ring() {
  if (!isLoud()) {
    return;
  }
  audio ??= new AudioContext();
  audio.resume().catch(() => undefined);
  NOTES_HZ.forEach((hertz, i) => {
    const tone = audio.createOscillator();
    const volume = audio.createGain();
    const at = audio.currentTime + i * NOTE_SECONDS;
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0.0001, at);
    volume.gain.exponentialRampToValueAtTime(0.25, at + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, at + NOTE_SECONDS);
    tone.connect(volume).connect(audio.destination);
    tone.start(at);
    tone.stop(at + NOTE_SECONDS);
  });
}

/** Whether the browser lets this page be heard. */
export const mayBeHeard = () => navigator.userActivation?.hasBeenActive ?? true;

export function badge(urgentWaiting) {
  const news = unseen > 0 ? `(${unseen} new) ` : '';
  document.title = `${news}${urgentWaiting > 0 ? `${urgentWaiting} urgent · ` : ''}Alert board`;
}

export function count() {
  if (document.hidden) {
    unseen++;
  }
}

export function seen() {
  unseen = 0;
}
