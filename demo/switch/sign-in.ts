import { html, render } from 'lit';
import type { Service } from '../backends/service.js';

/** Shows the page's own sign-in, as the services ask for it; true where the made-up person has signed in again. */
export function askToSignIn({ name }: Service, signIn: () => Promise<unknown>): Promise<boolean> {
  const dialog = document.createElement('dialog');
  dialog.className = 'asked';
  dialog.setAttribute('aria-labelledby', 'asked');
  document.body.append(dialog);
  return new Promise((resolve, reject) => {
    let agreed = false;
    const leave = (answer: boolean) => () => {
      agreed = answer;
      dialog.close();
    };
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (agreed) signIn().then(() => resolve(true), reject);
      else resolve(false);
    });
    render(
      html`<h2 id="asked">Sign in again</h2>
        <p>
          <bdi>${name}</bdi> wants to see a sign-in of the last few minutes before it changes
          anything.
        </p>
        <p class="soft">On a real site your own sign-in comes here. This person is made up.</p>
        <div class="buttons">
          <button class="filled" @click=${leave(true)}>Sign in again</button>
          <button class="plain" @click=${leave(false)}>Not now</button>
        </div>`,
      dialog,
    );
    dialog.showModal();
  });
}
