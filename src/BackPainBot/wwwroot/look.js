// Text size and dark mode. Both are the reader's, not the conversation's, so the browser may keep them.
import * as kept from './kept.js';

const sizes = [0.875, 1, 1.15, 1.3, 1.5];
const usual = 1;
const root = document.documentElement;
const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** Follows the system until the switch is used. */
export function setUpLook() {
  const dark = document.getElementById('dark');
  const smaller = document.getElementById('smaller');
  const larger = document.getElementById('larger');
  let theme = kept.theme.load();
  let size = kept.textSize.load() ?? usual;
  if (!(size in sizes)) size = usual;

  function showTheme() {
    const isDark = theme === null ? systemIsDark.matches : theme === 'dark';
    root.dataset.theme = isDark ? 'dark' : 'light';
    dark.setAttribute('aria-pressed', String(isDark));
  }

  function showSize() {
    root.style.setProperty('--size', sizes[size]);
    smaller.disabled = size === 0;
    larger.disabled = size === sizes.length - 1;
  }

  function resize(step) {
    size = Math.min(Math.max(size + step, 0), sizes.length - 1);
    kept.textSize.save(size);
    showSize();
  }

  dark.addEventListener('click', () => {
    theme = root.dataset.theme === 'dark' ? 'light' : 'dark';
    kept.theme.save(theme);
    showTheme();
  });
  smaller.addEventListener('click', () => resize(-1));
  larger.addEventListener('click', () => resize(1));
  systemIsDark.addEventListener('change', showTheme);
  showTheme();
  showSize();
}
