import { css } from 'lit';
import { codeStyles } from './code-field.styles.js';

/** The set-up of a method with codes. */
export const setupStyles = css`
  ${codeStyles}
  .qr {
    align-self: center;
    inline-size: min(13em, 100%);
    background: #fff;
    border-radius: var(--_radius);
    overflow: hidden;
  }
  .qr svg {
    display: block;
    fill: #000;
  }
  .setup-key {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--_space);
    padding: var(--_space) calc(var(--_space) * 2);
    border: var(--_hairline);
    border-radius: var(--_radius);
  }
  .setup-key > .small {
    grid-column: 1 / -1;
  }
  .setup-key > button[data-copy] {
    inline-size: auto;
    margin-inline-end: calc(var(--_space) * -2);
  }
  .setup-key > code {
    font-family: ui-monospace, monospace;
    overflow-wrap: normal;
    word-break: keep-all;
  }
  .open {
    display: grid;
    place-items: center;
    min-block-size: 44px;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    color: var(--_accent);
    font-weight: 550;
    text-decoration: none;
  }
  .ways-out {
    display: grid;
    gap: var(--_space);
    margin-block-start: auto;
  }
  @media (forced-colors: active) {
    .qr {
      forced-color-adjust: none;
    }
    .setup-key > button[data-copy] {
      margin-inline-end: calc(var(--_space) * -1);
    }
  }
`;
