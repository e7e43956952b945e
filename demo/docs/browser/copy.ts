/** A button at every block of code, where the browser lets a page copy. */
export function addCopyButtons(): void {
  // Not in all browsers, and not in an insecure context.
  const { clipboard } = navigator as Partial<Pick<Navigator, 'clipboard'>>;
  if (!clipboard) return;
  for (const block of document.querySelectorAll('.code')) {
    const button = document.createElement('button');
    const name = block.querySelector('.code-name')?.textContent ?? '';
    button.type = 'button';
    button.className = 'copy';
    const say = (text: string): void => {
      button.textContent = text;
      button.ariaLabel = `${text}: ${name}`;
    };
    say('Copy');
    button.addEventListener('click', () => {
      void clipboard.writeText(block.querySelector('code')?.textContent ?? '').then(
        () => say('Copied'),
        () => say('Not copied'),
      );
    });
    button.addEventListener('blur', () => say('Copy'));
    block.querySelector('.code-name')?.after(button);
  }
}
