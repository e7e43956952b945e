import { css } from 'lit';

/** A card in the flow of the page; every screen in it has its picture beside the text. */
export const nudgeStyles = css`
  :host {
    --_width: var(--passkey-width, max(30em, 480px));
  }
  /* It has its surface anyway. */
  :host([theme]) {
    padding: 0;
    background: none;
  }
  .card {
    container-type: inline-size;
    padding: calc(var(--_space) * 2.5);
    background: var(--_surface);
    border: var(--_hairline);
    border-radius: calc(var(--_radius) * 1.6);
    box-shadow:
      0 1px 2px rgb(0 0 0 / 0.06),
      0 6px 20px rgb(0 0 0 / 0.06);
    animation: appear calc(var(--_duration) * 2) ease-out;
  }
  .screen {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_space) calc(var(--_space) * 2);
    min-block-size: 0;
  }
  .screen > * {
    grid-column: 2;
  }
  .screen > svg {
    grid-column: 1;
    grid-row: 1 / span 2;
    inline-size: 3em;
    block-size: 3em;
    margin: 0;
    padding: 0.5em;
    border-radius: calc(var(--_radius) * 1.2);
    background: color-mix(in srgb, currentColor 12%, transparent);
    stroke-width: 1.25;
  }
  .screen > .scene {
    inline-size: 4em;
    block-size: 3em;
    margin-inline: -0.5em;
    padding: 0;
    background: none;
  }
  h2,
  .lead {
    text-align: start;
    text-wrap: pretty;
  }
  h2 {
    font-size: 1.125em;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_space);
    margin-block-start: var(--_space);
  }
  .actions > button {
    inline-size: auto;
    flex: none;
    max-inline-size: 100%;
  }
  .actions > [part='secondary'] {
    border-color: color-mix(in srgb, var(--_border) 45%, transparent);
  }
  .foot {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--_space);
    margin-block: var(--_space) calc(var(--_space) * -1.5);
    margin-inline: calc(var(--_space) * -2.5);
    padding-block-start: calc(var(--_space) / 2);
    padding-inline: calc(var(--_space) * 2.5);
    border-block-start: var(--_hairline);
  }
  .foot > .small {
    padding-block: calc(var(--_space) / 2);
  }
  .toggle {
    display: flex;
    align-items: center;
    gap: 0.25em;
    inline-size: auto;
    margin-inline: auto calc(var(--_space) * -1);
    padding-inline: var(--_space);
    color: var(--_muted);
    font-size: 0.875em;
  }
  .toggle svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    color: inherit;
    transition: rotate var(--_duration);
  }
  .toggle[aria-expanded='true'] svg {
    rotate: 180deg;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
    flex: 1 0 100%;
    padding-block-end: var(--_space);
  }
  .more > button {
    flex: 1 1 auto;
    inline-size: auto;
    border-color: color-mix(in srgb, var(--_border) 45%, transparent);
  }
  @container (inline-size < 20em) {
    .screen > * {
      grid-column: 1 / -1;
    }
    .screen > svg {
      grid-row: auto;
    }
    .actions > button {
      flex: 1 1 100%;
    }
    .more > button {
      flex-basis: 100%;
    }
    .more {
      gap: var(--_space);
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .card {
      animation: none;
    }
    .toggle svg {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    .card {
      border: 1px solid;
    }
    .foot {
      row-gap: var(--_space);
    }
    .toggle {
      margin-inline-end: 0;
    }
  }
`;
