import { el, svg } from '../dom.js';
import { t } from '../i18n.js';

/** Takes files by a button and by dropping: {node, stop}. */
export function dropZone(take, hint) {
  // No 'accept': phones do not know these endings, and would let nobody choose such a file.
  const input = el('input', {
    type: 'file', id: 'run-files', class: 'visually-hidden', multiple: true, 'aria-describedby': 'run-files-hint',
    on: { change: () => {
      take([...input.files]);
      // The same file may be chosen again.
      input.value = '';
    } },
  });

  // A file that misses the zone would else take the place of the page.
  const keep = event => carriesFiles(event) && event.preventDefault();
  addEventListener('dragover', keep);
  addEventListener('drop', keep);

  const node = el('div', {
    class: 'runs-drop',
    on: {
      dragover: event => {
        if (carriesFiles(event)) {
          event.dataTransfer.dropEffect = 'copy';
          node.classList.add('over');
        }
      },
      dragleave: event => node.contains(event.relatedTarget) || node.classList.remove('over'),
      drop: event => {
        node.classList.remove('over');
        take(filesOf(event.dataTransfer));
      },
    },
  }, arrow(), el('p', { id: 'run-files-hint' }, hint), input, el('label', { class: 'button secondary', for: 'run-files' }, t('runs.choose')));

  return {
    node,
    stop() {
      removeEventListener('dragover', keep);
      removeEventListener('drop', keep);
    },
  };
}

const carriesFiles = event => [...(event.dataTransfer?.types ?? [])].includes('Files');

/** A folder comes as a file that cannot be read. */
function filesOf(transfer) {
  const folders = new Set([...transfer.items].filter(item => item.webkitGetAsEntry?.()?.isDirectory).map(item => item.getAsFile()?.name));
  return [...transfer.files].filter(file => !folders.has(file.name));
}

function arrow() {
  return svg('svg', {
    class: 'runs-drop-icon', viewBox: '0 0 24 24', width: 36, height: 36, fill: 'none', stroke: 'currentColor', 'stroke-width': 2,
    'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true', focusable: 'false',
  }, ['M12 15V4', 'M7.500 8.500L12 4l4.500 4.500', 'M4 15v4.500h16V15'].map(d => svg('path', { d })));
}
