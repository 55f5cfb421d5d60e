import { el } from '../dom.js';
import { t } from '../i18n.js';

/** Where something comes from, on demand; null where nothing is cited. */
export function sourcesOf(keys, plan) {
  if (!keys?.length) return null;
  return el('details', { class: 'plan-sources' },
    el('summary', {}, t('plan.sources')),
    el('ul', {}, [...new Set(keys)].map(key => el('li', {}, source(key, plan.sources ?? {})))));
}

function source(key, known) {
  const { title, url } = known[key] ?? known[key.replace('ext:', '')] ?? {};
  if (key.startsWith('article:')) return t('plan.source.article', { fact: key.slice('article:'.length) });
  if (!title) return key;
  // A choice of this project names a page of its own repository, which is no link on the web.
  return /^https:\/\//.test(url ?? '')
    ? el('a', { href: url, rel: 'noreferrer noopener', target: '_blank', lang: 'en' }, title)
    : t('plan.source.choice');
}
