import { css } from 'lit';

/**
 * The public tokens. They are read here and never declared, so that a page can set them on any ancestor; everything
 * else reads the private names.
 */
export const tokens = css`
  :host {
    --_accent: var(--passkey-color-accent, light-dark(#1d5fd1, #8db4ff));
    --_on-accent: var(--passkey-color-on-accent, light-dark(#fff, #0a1a38));
    --_text: var(--passkey-color-text, light-dark(#1b1d22, #eceef2));
    --_muted: var(--passkey-color-muted, light-dark(#5a606b, #a6adba));
    --_surface: var(--passkey-color-surface, light-dark(#fff, #17191e));
    --_border: var(--passkey-color-border, light-dark(#8b909a, #6d7480));
    --_hairline: 1px solid color-mix(in srgb, var(--_border) 45%, transparent);
    --_danger: var(--passkey-color-danger, light-dark(#b3261e, #ff9a91));
    --_success: var(--passkey-color-success, light-dark(#1a7440, #6fd49a));
    --_focus: var(--passkey-color-focus, var(--_accent));
    --_radius: var(--passkey-radius, 10px);
    --_space: var(--passkey-space, 8px);
    --_duration: var(--passkey-duration, 150ms);
    --_width: var(--passkey-width, max(26em, 416px));
  }
  /*
   * What runs through the page into a shadow tree and would spoil it, even from a rule for everything on the page, which
   * only this word outranks. What few pages set follows the first paint, in late.styles.ts.
   */
  :host {
    color: var(--_text) !important;
    font-style: normal !important;
    font-weight: 400 !important;
    letter-spacing: normal !important;
    line-height: 1.5 !important;
    text-align: start !important;
    text-transform: none !important;
    white-space: normal !important;
    text-wrap: pretty !important;
  }
  /* Not on the host, which a page may style as it likes. */
  :host > * {
    max-inline-size: var(--_width);
    font-family: var(--passkey-font, inherit);
    font-size: var(--passkey-font-size, max(1em, 16px));
  }
`;
