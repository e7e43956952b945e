import { css } from 'lit';
import { challengeStyles } from './challenge.styles.js';

/** What the field for the user name looks like, which is outside of the shadow tree; the page's own rules go before these. */
export const signInStyles = css`
  ${challengeStyles}
  .name {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
  }
  ::slotted(input) {
    box-sizing: border-box;
    inline-size: 100%;
    min-block-size: 44px;
    margin: 0;
    padding: calc(var(--_space) - 1px) calc(var(--_space) * 2);
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  ::slotted(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  ::slotted(p) {
    margin: 0;
    font-size: 0.875em;
    color: var(--_muted);
  }
  ::slotted([role='alert']) {
    font-size: 1em;
    color: var(--_danger);
  }
`;
