import { el } from '../dom.js';
import { t } from '../i18n.js';
import packs from './packs.js';

/** A mark on what goes beyond the article; null where it does not. */
export function extensionMark({ code, sources }) {
  const isExtension = packs.extensionFlags.includes(code) || !sources.some(key => key.startsWith('article:'));
  return isExtension ? el('span', { class: 'chip result-extension', title: t('result.extension.title') }, t('result.extension')) : null;
}

/** Where something comes from, on demand; null where nothing is cited. */
export function sourcesOf(keys) {
  const facts = [...new Set(keys)].filter(key => key.startsWith('article:')).map(key => key.slice('article:'.length));
  const others = [...new Set(keys)].filter(key => key.startsWith('ext:')).map(key => key.slice('ext:'.length));
  if (!facts.length && !others.length) {
    return null;
  }
  return el('details', { class: 'result-sources' },
    el('summary', {}, t('result.sources')),
    el('ul', {},
      facts.length ? el('li', {}, t('result.source.article', { facts: facts.join(', ') })) : null,
      others.map(key => el('li', {}, other(key)))));
}

function other(key) {
  if (!Object.hasOwn(packs.sources, key)) {
    return t(key === 'general' ? 'result.source.general' : 'result.source.choice');
  }
  const { title, url } = packs.sources[key];
  return el('a', { href: url, target: '_blank', rel: 'noopener noreferrer', lang: 'en' }, title);
}
