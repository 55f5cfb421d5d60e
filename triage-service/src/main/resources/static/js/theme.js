// Light or dark, as this browser was told last; else as the machine has it.
const KEY = 'hip-knowledge-theme';

export function apply() {
  const chosen = kept();
  if (chosen) document.documentElement.dataset.theme = chosen;
}

export const isDark = () => (kept() ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

export function turn() {
  const next = isDark() ? 'light' : 'dark';
  document.documentElement.dataset.theme = next;
  try {
    localStorage.setItem(KEY, next);
  } catch {
    // It lasts until a reload.
  }
}

function kept() {
  try {
    return localStorage.getItem(KEY) ?? document.documentElement.dataset.theme;
  } catch {
    return document.documentElement.dataset.theme;
  }
}
