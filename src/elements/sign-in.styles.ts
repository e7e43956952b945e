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
  /* Ours among the page's own: what a page says of everything, or of its fields, is not meant for these. */
  ::slotted(:is([id^='passkey-elements-'], [for^='passkey-elements-'])) {
    position: static !important;
    float: none !important;
    box-sizing: border-box !important;
    margin: 0 !important;
    color: inherit !important;
    cursor: auto !important;
    direction: inherit !important;
    font: inherit !important;
    letter-spacing: inherit !important;
    text-align: inherit !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    text-transform: none !important;
    user-select: text !important;
    white-space: inherit !important;
    word-spacing: inherit !important;
    writing-mode: inherit !important;
  }
  ::slotted(input[id^='passkey-elements-']) {
    inline-size: 100% !important;
    min-block-size: 44px !important;
    padding: calc(var(--_space) - 1px) calc(var(--_space) * 2) !important;
    background: var(--_surface) !important;
    border: 1px solid var(--_border) !important;
    border-radius: var(--_radius) !important;
  }
  ::slotted(p[id^='passkey-elements-']) {
    font-size: 0.875em !important;
    color: var(--_muted) !important;
  }
  ::slotted(p[id^='passkey-elements-'][role='alert']) {
    font-size: 1em !important;
    color: var(--_danger) !important;
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
