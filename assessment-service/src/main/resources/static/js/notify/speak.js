import { preferences, putPreferences } from '../api.js';
import { language } from '../i18n.js';
import { state } from '../state.js';

/** What is sent speaks as the page does. Where that can not be said now, it speaks English. */
export async function speak() {
  const found = await preferences(state.runnerId).catch(() => null);
  if (found && found.language !== language()) {
    await putPreferences(state.runnerId, { ...found, language: language() }).catch(() => undefined);
  }
}
