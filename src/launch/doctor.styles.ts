import { css } from 'lit';

/** The report as a page: a list to be read from its top, where the worst is. */
export const doctorStyles = css`
  main.doctor {
    --line: color-mix(in srgb, light-dark(#8b909a, #6d7480) 45%, transparent);
    inline-size: min(100%, 46rem);
    color: light-dark(#1b1d22, #eceef2);
    line-height: 1.5;
  }
  .doctor h1 {
    position: static;
    clip-path: none;
    margin: 0;
    font-size: 1.25em;
    line-height: 1.3;
  }
  .doctor p {
    margin: 0;
    overflow-wrap: anywhere;
  }
  .doctor .muted,
  .doctor summary {
    color: light-dark(#5a606b, #a6adba);
  }
  .doctor ul {
    margin: 20px 0;
    padding: 0;
    list-style: none;
  }
  .doctor li {
    display: grid;
    grid-template-columns: 1.5rem 1fr;
    gap: 2px 8px;
    padding-block: 12px;
    border-block-start: 1px solid var(--line);
  }
  .doctor li > * {
    grid-column: 2;
  }
  .doctor li > .sign {
    grid-column: 1;
    grid-row: 1;
    display: grid;
    place-items: center;
    inline-size: 1.5rem;
    block-size: 1.5rem;
    border-radius: 50%;
    border: 1px solid currentcolor;
    box-sizing: border-box;
    font-size: 0.875em;
    font-weight: 700;
  }
  .doctor .level {
    font-weight: 650;
  }
  .doctor code,
  .doctor pre {
    font-family: ui-monospace, monospace;
    font-size: 0.875em;
  }
  .doctor .level code {
    font-weight: 400;
    color: light-dark(#5a606b, #a6adba);
  }
  .doctor .error :is(.sign, .level) {
    color: light-dark(#b3261e, #ff9a91);
  }
  .doctor .warning :is(.sign, .level) {
    color: light-dark(#8a5300, #f0bf6a);
  }
  .doctor .ok :is(.sign, .level) {
    color: light-dark(#1a7440, #6fd49a);
  }
  .doctor .info :is(.sign, .level) {
    color: light-dark(#1d5fd1, #8db4ff);
  }
  .doctor button {
    font: inherit;
    font-weight: 550;
    min-block-size: 44px;
    padding: 7px 16px;
    border: 1px solid transparent;
    border-radius: 10px;
    color: light-dark(#fff, #0a1a38);
    background: light-dark(#1d5fd1, #8db4ff);
    cursor: pointer;
  }
  .doctor :focus-visible {
    outline: 2px solid light-dark(#1d5fd1, #8db4ff);
    outline-offset: 2px;
  }
  .doctor .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .doctor details {
    margin-block-start: 16px;
  }
  .doctor summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .doctor pre {
    margin: 8px 0 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
