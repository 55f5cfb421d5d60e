// The service as the page sees it.
import { get, send } from './http.js';

export const knowledge = () => get('api/v1/knowledge');
export const vocabulary = () => get('api/v1/knowledge/vocabulary');
export const coverage = () => get('api/v1/knowledge/coverage');

/** What the rules say of an assessment; nothing is stored or sent. */
export const triage = assessment => send('POST', 'api/v1/triage', assessment);
