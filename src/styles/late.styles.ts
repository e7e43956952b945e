import { css } from 'lit';

/** What may come after the first paint: against pages few have, and for people who have asked their system for it. */
export const lateControls = css`
  /* What a page hides or disables stays so: visibility and pointer-events are its own. */
  :host {
    cursor: auto !important;
    font-variant: normal !important;
    hyphens: manual !important;
    overflow-wrap: break-word !important;
    text-indent: 0 !important;
    text-shadow: none !important;
    -webkit-user-select: text !important;
    user-select: text !important;
    word-break: normal !important;
    word-spacing: normal !important;
    writing-mode: horizontal-tb !important;
  }
  :host(:dir(ltr)) {
    direction: ltr !important;
  }
  :host(:dir(rtl)) {
    direction: rtl !important;
  }
  h2,
  button {
    hyphens: auto;
    hyphenate-limit-chars: 14 6 6;
  }
  /* A name over several lines is where its row is, whichever way it is written itself. */
  bdi {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  @media (prefers-contrast: more) {
    :host {
      --_accent: var(--passkey-color-accent, light-dark(#0b4296, #b0cbff));
      --_danger: var(--passkey-color-danger, light-dark(#8c1d18, #ffb4ab));
      --_success: var(--passkey-color-success, light-dark(#0f5a30, #8fe3b2));
      --_muted: var(--_text);
      --_border: var(--_text);
      --_hairline: 1px solid var(--_text);
    }
    button[aria-disabled='true'] {
      border: 1px dashed;
      opacity: 1;
    }
    button[aria-disabled='true'][part='primary'] {
      color: var(--_text);
      background: none;
    }
  }
  @media (forced-colors: active) {
    /* Pictures would keep the colours that are said of themselves; a code to scan has to. */
    svg:not(.qr *) {
      forced-color-adjust: auto;
    }
    :focus-visible {
      outline-color: Highlight;
    }
    button {
      border-color: ButtonBorder;
    }
    /* With edges they need room of their own. */
    .list .tools {
      margin: calc(var(--_space) / 2) 0;
      gap: var(--_space);
    }
    .list .refused button {
      padding-inline: var(--_space);
    }
    button[part='primary'][part] {
      forced-color-adjust: none;
      color: ButtonFace;
      background: ButtonText;
    }
    button[aria-disabled='true'][part] {
      color: GrayText;
      border-color: GrayText;
      background: Canvas;
      opacity: 1;
    }
  }
`;
