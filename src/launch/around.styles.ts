import { css } from 'lit';

/** What the page itself adds to an element, in the manner of the elements' own controls. */
export const aroundStyles = css`
  footer,
  aside,
  main > section {
    max-inline-size: 26rem;
    font-size: max(1em, 16px);
    line-height: 1.5;
    color: light-dark(#5a606b, #a6adba);
  }
  footer:empty {
    display: none;
  }
  footer {
    display: grid;
    margin-block-start: 8px;
    text-align: center;
  }
  /* The screens that lack a way out leave a row for it. */
  footer.beside {
    margin-block-start: -44px;
    position: relative;
  }
  aside {
    margin-block-start: 16px;
    padding-block-start: 16px;
    border-block-start: 1px solid light-dark(#8b909a73, #6d748073);
  }
  aside,
  main > section {
    display: grid;
    gap: 16px;
    text-align: center;
    text-wrap: balance;
  }
  main > section h2,
  main > section p,
  footer p,
  aside p {
    margin: 0;
  }
  main > section h2 {
    font-size: 1.25em;
    font-weight: 650;
    line-height: 1.3;
    color: light-dark(#1b1d22, #eceef2);
  }
  main > section h2:focus {
    outline: none;
  }
  footer button,
  main > section button,
  aside button {
    font: inherit;
    font-weight: 550;
    min-block-size: 44px;
    inline-size: 100%;
    padding: 7px 16px;
    border: 1px solid transparent;
    border-radius: 10px;
    background: transparent;
    color: light-dark(#1d5fd1, #8db4ff);
    cursor: pointer;
  }
  main > section button,
  aside button {
    border-color: light-dark(#8b909a, #6d7480);
  }
  footer button:hover {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  footer button:focus-visible,
  main > section button:focus-visible,
  aside button:focus-visible {
    outline: 2px solid light-dark(#1d5fd1, #8db4ff);
    outline-offset: 2px;
  }
`;
