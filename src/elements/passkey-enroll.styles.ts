import { css } from 'lit';

export const enrollStyles = css`
  .screen {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2);
    min-block-size: min(31em, 100dvh - 8em);
    animation: appear var(--_duration) ease-out;
  }
  svg {
    color: var(--_accent);
  }
  .screen > svg {
    inline-size: 4em;
    block-size: 4em;
    margin: var(--_space) auto 0;
    stroke-width: 0.75;
  }
  h2,
  .lead {
    text-align: center;
    text-wrap: balance;
  }
  .rows {
    border-block: var(--_hairline);
  }
  .rows > * {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 1.5);
  }
  .rows > * + * {
    border-block-start: var(--_hairline);
  }
  dd {
    font-weight: 550;
  }
  .small {
    font-size: 0.875em;
  }
  .actions {
    display: grid;
    grid-template-rows: repeat(2, minmax(44px, auto));
    gap: var(--_space);
    margin-block-start: auto;
  }
  .actions > [part='secondary']:first-child {
    grid-row: 2;
  }
  .waiting > svg {
    animation: pulse 1.8s ease-in-out infinite;
  }
  .neutral > svg,
  .attention > svg,
  .lead,
  .small,
  dt {
    color: var(--_muted);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @keyframes pulse {
    50% {
      opacity: 0.45;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .screen,
    .waiting > svg {
      animation: none;
    }
  }
`;
