// Why a part asks for a link: the rules are everybody's, to have them applied or to count results is not.
import { el } from './dom.js';

export function needsLink(what) {
  return el('div', { class: 'card stack needs-link', role: 'note' },
    el('p', {}, `${what} needs a valid link: there was none, or it has ended. Open the page from where you log in, or ask your administrator for one.`),
    el('p', { class: 'muted' }, 'Who runs Hip Triage on this machine gets one with ', el('code', {}, './run link --knowledge'), '.'));
}

/** Why something was not done, in words. */
export const told = problem => (problem.status === 0 ? 'The service cannot be reached.' : `${problem.title}. ${problem.errors?.length ? problem.errors.map(each => `${each.field}: ${each.message}`).join(' ') : problem.detail}`);
