const themes = ['auto', 'light', 'dark'] as const;
const key = 'docs-theme';

/** One button that goes round: what the system says, light, dark. */
export function startTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('button.theme');
  if (!button) return;
  const { dataset } = document.documentElement;
  const now = (): number =>
    Math.max(
      0,
      themes.findIndex((theme) => theme === dataset['theme']),
    );
  const label = document.createElement('span');
  label.textContent = 'Theme: ';
  const say = (): void => button.replaceChildren(label, themes[now()] ?? '');
  button.addEventListener('click', () => {
    const next = themes[(now() + 1) % themes.length] ?? 'auto';
    dataset['theme'] = next;
    say();
    try {
      localStorage.setItem(key, next);
    } catch {
      // It is chosen for this page then.
    }
  });
  say();
  button.hidden = false;
}
