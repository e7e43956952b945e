import { css } from 'lit';

export const enrollStyles = css`
  .screen {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2);
    min-block-size: 30rem;
    animation: appear var(--_duration) ease-out;
  }
  .screen > svg {
    inline-size: 4rem;
    block-size: 4rem;
    margin-block: var(--_space) 0;
    margin-inline: auto;
    color: var(--_accent);
    stroke-width: 0.75;
  }
  .screen > h2 {
    text-align: center;
  }
  .lead {
    text-align: center;
    color: var(--_muted);
    text-wrap: balance;
  }
  .points {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .points li {
    display: grid;
    grid-template-columns: 1.5rem 1fr;
    gap: calc(var(--_space) * 1.5);
  }
  .points svg {
    inline-size: 1.5rem;
    block-size: 1.5rem;
    color: var(--_accent);
  }
  dl {
    margin: 0;
    border-block: 1px solid color-mix(in srgb, var(--_border) 45%, transparent);
  }
  dl > div {
    display: flex;
    justify-content: space-between;
    gap: calc(var(--_space) * 2);
    padding-block: calc(var(--_space) * 1.5);
  }
  dl > div + div {
    border-block-start: 1px solid color-mix(in srgb, var(--_border) 45%, transparent);
  }
  dt {
    color: var(--_muted);
    white-space: nowrap;
  }
  dd {
    margin: 0;
    text-align: end;
    font-weight: 550;
    min-inline-size: 0;
  }
  .small {
    font-size: 0.875em;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .actions {
    display: grid;
    gap: var(--_space);
    margin-block-start: auto;
  }
  .waiting svg {
    animation: pulse 1.8s ease-in-out infinite;
  }
  .danger > svg {
    color: var(--_danger);
  }
  .success > svg {
    color: var(--_success);
  }
  .neutral > svg {
    color: var(--_muted);
  }
  .named {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: var(--_space);
    padding-inline-start: calc(var(--_space) * 2);
    min-block-size: 3.5rem;
    border: 1px solid color-mix(in srgb, var(--_border) 45%, transparent);
    border-radius: var(--_radius);
  }
  .named bdi {
    padding-block: var(--_space);
    font-weight: 550;
  }
  .named > button {
    inline-size: auto;
  }
  .named:has(form) {
    padding-inline: 0;
    border-color: transparent;
  }
  form {
    display: grid;
    gap: var(--_space);
    inline-size: 100%;
  }
  input {
    inline-size: 100%;
    background: var(--_surface);
  }
  .pair {
    display: flex;
    justify-content: end;
  }
  .pair > button {
    inline-size: auto;
  }
  [part='error'] {
    color: var(--_danger);
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
    .waiting svg {
      animation: none;
    }
  }
`;
