import { el, replace } from '../dom.js';
import { number, t } from '../i18n.js';
import { understood } from './understood.js';

/**
 * A file of the queue in the list: {node, update, appeared}.
 *
 * @param on cancel() and again() of the runner
 */
export function shownFile(entry, on) {
  const { name, size } = entry.file;
  const status = el('div', { class: 'runs-file-status' });
  const bar = el('progress', { max: 1, 'aria-label': t('runs.sending', { name }) });
  const part = el('span', { class: 'muted' });
  const node = el('li', { class: 'runs-file', tabindex: '-1' },
    el('p', { class: 'runs-file-name' }, el('strong', {}, name), ' ', el('span', { class: 'muted' }, sizeOf(size))),
    status);

  const looks = {
    waiting: () => [el('p', { class: 'muted' }, t('runs.waits')), button('runs.cancel', on.cancel)],
    sending: () => [bar, part, button('runs.cancel', on.cancel)],
    taken: () => understood(entry.answer),
    cancelled: () => [el('p', { class: 'muted' }, t('runs.cancelled')), button('runs.send-again', on.again)],
    refused: () => [
      el('p', { class: 'field-error' }, entry.why.text),
      entry.why.runs.length ? el('ul', {}, entry.why.runs.map(text => el('li', {}, text))) : null,
      entry.why.isWorthAgain ? button('runs.send-again', on.again) : null,
    ],
  };

  function button(key, action) {
    return el('button', { type: 'button', class: 'button quiet', 'aria-label': t(`${key}-file`, { name }), on: { click: action } }, t(key));
  }

  function update() {
    if (node.dataset.state !== entry.state) {
      const hadFocus = node.contains(document.activeElement);
      node.dataset.state = entry.state;
      replace(status, looks[entry.state]());
      // The button that was pressed is gone.
      if (hadFocus && !node.contains(document.activeElement)) {
        node.focus();
      }
    }
    bar.value = entry.part ?? 0;
    part.textContent = bar.value < 1 ? number(bar.value, { style: 'percent' }) : t('runs.reading');
  }

  /** Whether its runs are to be seen above; null where they are older than that. */
  function appeared(isThere) {
    const key = { true: 'runs.in-chart', false: 'runs.not-yet', null: 'runs.too-old' }[isThere];
    status.append(el('p', { class: 'muted runs-appeared' }, t(key)));
  }

  return { node, update, appeared };
}

function sizeOf(bytes) {
  return bytes < 1024 * 1024
    ? t('runs.kb', { n: number(Math.ceil(bytes / 1024)) })
    : t('runs.mb', { n: number(bytes / 1024 / 1024, { maximumFractionDigits: 1 }) });
}
