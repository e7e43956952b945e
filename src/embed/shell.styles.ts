/** So that the build tightens it like every other sheet, without Lit: who only calls `launch` has none. */
const css = String.raw;

/** The dialog around the frame. It grows downwards only: a frame that moves under the mouse takes no clicks for a while. */
export const shellStyles = css`
  :host {
    all: initial;
  }
  * {
    box-sizing: border-box;
    margin: 0;
  }
  dialog,
  .inline {
    --_accent: var(--passkey-color-accent, light-dark(#1d5fd1, #8db4ff));
    --_on-accent: var(--passkey-color-on-accent, light-dark(#fff, #0a1a38));
    --_text: light-dark(#1b1d22, #eceef2);
    --_muted: light-dark(#5a606b, #a6adba);
    --_surface: light-dark(#fff, #17191e);
    --_hairline: 1px solid light-dark(#8b909a73, #6d748073);
    color: var(--_text);
    font: 1rem/1.5 var(--passkey-font, system-ui, sans-serif);
    font-size: max(1rem, 16px);
  }
  dialog {
    color-scheme: light dark;
    position: fixed;
    inset: 0;
    inline-size: min(28.5rem, 100vw - 2rem);
    block-size: fit-content;
    max-inline-size: none;
    max-block-size: none;
    margin: max(16px, 50dvh - 20rem) auto auto;
    padding: 0;
    border: var(--_hairline);
    border-radius: 16px;
    overflow: clip;
    background: var(--_surface);
    box-shadow:
      0 2px 6px rgb(0 0 0 / 10%),
      0 24px 64px rgb(0 0 0 / 24%);
    animation: appear 0.15s ease-out;
  }
  dialog[open] {
    display: flex;
    flex-direction: column;
  }
  dialog:focus {
    outline: none;
  }
  ::backdrop {
    background: rgb(0 0 0 / 45%);
    animation: appear 0.15s ease-out;
  }
  .bar {
    flex: none;
    display: flex;
    justify-content: flex-end;
    padding: 4px;
  }
  .body {
    display: grid;
    flex: 1;
    min-block-size: 0;
  }
  /* What is left of the window below the bar. */
  dialog .body > * {
    max-block-size: calc(100dvh - 70px - max(16px, 50dvh - 20rem));
  }
  .body > * {
    grid-area: 1 / 1;
  }
  iframe {
    display: block;
    inline-size: 100%;
    border: 0;
    color-scheme: light dark;
  }
  .inline iframe {
    color-scheme: inherit;
  }
  /* Behind the frame, which may not be covered by anything. */
  .waiting {
    place-self: center;
    inline-size: 2rem;
    block-size: 2rem;
    border: 2.5px solid color-mix(in srgb, var(--_muted) 30%, transparent);
    border-block-start-color: var(--_accent);
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }
  .met > .waiting,
  :not(.met) > iframe {
    visibility: hidden;
  }
  .offer {
    display: flex;
    flex-direction: column;
    gap: 16px;
    overflow: auto;
    padding: 8px clamp(20px, 6vw, 36px) clamp(20px, 6vw, 32px);
    text-align: center;
    text-wrap: balance;
  }
  .offer svg {
    inline-size: 4rem;
    block-size: 4rem;
    margin: 0 auto 8px;
    color: var(--_muted);
    stroke-width: 0.75;
  }
  h2 {
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.3;
  }
  p {
    color: var(--_muted);
  }
  .actions {
    display: grid;
    gap: 8px;
    margin-block-start: 16px;
  }
  button {
    font: inherit;
    font-weight: 550;
    min-block-size: 44px;
    padding: 7px 16px;
    border: 1px solid transparent;
    border-radius: var(--passkey-radius, 10px);
    color: var(--_accent);
    background: transparent;
    cursor: pointer;
  }
  .primary {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  .primary:hover {
    filter: brightness(1.08);
  }
  .secondary:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  .close {
    display: grid;
    place-items: center;
    inline-size: 44px;
    padding: 0;
    border-radius: 12px;
    color: var(--_muted);
  }
  .close:hover {
    color: var(--_text);
    background: light-dark(#0000000d, #ffffff14);
  }
  .close svg {
    inline-size: 1.25rem;
    block-size: 1.25rem;
  }
  :focus-visible {
    outline: 2px solid var(--passkey-color-focus, light-dark(#1d5fd1, #8db4ff));
    outline-offset: 2px;
  }
  .close:focus-visible {
    outline-offset: -4px;
  }
  @media (max-width: 30rem) {
    dialog {
      inline-size: 100vw;
      block-size: 100dvh;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    dialog .body > * {
      max-block-size: none;
    }
    dialog iframe {
      block-size: 100%;
    }
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    dialog,
    ::backdrop {
      animation: none;
    }
    .waiting {
      animation-duration: 4s;
    }
  }
`;
