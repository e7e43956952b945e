import { css } from 'lit';

/** As wide as its label, like a button of the page's own. */
export const launchStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }
  :host([theme]) {
    padding: 0;
    background: none;
  }
  button {
    inline-size: 100%;
    padding-inline: calc(var(--_space) * 3);
  }
`;
