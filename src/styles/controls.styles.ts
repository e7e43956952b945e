import { css } from 'lit';

/** What every element's controls look like. */
export const controls = css`
  :host {
    display: block;
    box-sizing: border-box;
    max-inline-size: var(--_width);
  }
  :host([hidden]) {
    display: none !important;
  }
  /* On a surface of its own, whatever is behind it. */
  :host([theme]) {
    padding: calc(var(--_space) * 3);
    border-radius: calc(var(--_radius) * 1.6);
    max-inline-size: calc(var(--_width) + var(--_space) * 6);
  }
  :host([theme]),
  :host([theme]) > div {
    background: var(--_surface);
  }
  :host([theme='auto']) {
    color-scheme: light dark !important;
  }
  :host([theme='light']) {
    color-scheme: light !important;
  }
  :host([theme='dark']) {
    color-scheme: dark !important;
  }
  * {
    box-sizing: border-box;
  }
  h2,
  p,
  ul,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.3;
  }
  h2,
  p,
  button,
  bdi {
    overflow-wrap: anywhere;
  }
  button,
  input {
    font: inherit;
    color: inherit;
    min-block-size: 44px;
    border-radius: var(--_radius);
    border: 1px solid var(--_border);
    background: transparent;
    padding: calc(var(--_space) - 1px) calc(var(--_space) * 2);
  }
  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }
  h2:focus,
  .screen:focus {
    outline: none;
  }
  button {
    border-color: transparent;
    color: var(--_accent);
    cursor: pointer;
    font-weight: 550;
    inline-size: 100%;
  }
  [part='primary'] {
    color: var(--_on-accent);
    background: var(--_accent);
  }
  button:not([aria-disabled]):hover {
    filter: brightness(1.08);
  }
  button[part~='secondary']:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button[aria-disabled] {
    cursor: default;
    opacity: 0.55;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
