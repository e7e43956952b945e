import { css } from 'lit';

/** Within the list, so that what is shown in its place looks as it does everywhere. */
export const settingsStyles = css`
  :host {
    --_width: var(--passkey-width, max(40em, 640px));
  }
  .screen {
    max-inline-size: min(26em, var(--_width));
    margin-inline: auto;
  }
  .list {
    display: grid;
    gap: calc(var(--_space) * 5);
    animation: appear var(--_duration) ease-out;
    &[hidden] {
      display: none;
    }
    &,
    section {
      grid-template-columns: minmax(0, 1fr);
    }
    section {
      display: grid;
      gap: calc(var(--_space) * 2);
    }
    h3 {
      margin: 0 0 calc(var(--_space) * 0.75);
      font-size: 0.875em;
      font-weight: 550;
    }
    ul {
      list-style: none;
      border-block: var(--_hairline);
    }
    .row {
      display: flex;
      gap: calc(var(--_space) * 1.5);
      padding-block: calc(var(--_space) * 1.5);
    }
    /* Of a hundred rows only those in sight cost anything. */
    .row:nth-child(n + 13) {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 4.5em;
      overflow-clip-margin: 1em;
    }
    .row + .row {
      border-block-start: var(--_hairline);
    }
    .row svg,
    slot::slotted(*) {
      flex: none;
      inline-size: 1.75em;
      block-size: 1.75em;
      margin-block-start: calc(var(--_space) * 0.75);
      color: var(--_muted);
    }
    .body,
    .tools,
    .add {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
    }
    .body {
      flex: 1;
      gap: 0 calc(var(--_space) * 2);
      min-inline-size: 0;
      min-block-size: 44px;
    }
    .text {
      flex: 1 1 13em;
      min-inline-size: 0;
    }
    .name {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--_space);
      font-weight: 550;
    }
    .small span {
      display: inline-block;
    }
    .small,
    .mark {
      font-size: 0.875em;
      min-block-size: 1.5em;
    }
    .small,
    .mark,
    h3 {
      color: var(--_muted);
    }
    .mark {
      font-weight: 400;
      padding-inline: var(--_space);
      border: 1px solid var(--_border);
      border-radius: 99px;
      line-height: 1.4;
    }
    .state {
      color: var(--_text);
    }
    time:empty {
      display: inline-block;
      min-inline-size: 6em;
    }
    .tools {
      margin-block: calc(var(--_space) * -0.75);
      margin-inline: calc(var(--_space) * -1);
    }
    .tools button {
      inline-size: auto;
      padding-inline: var(--_space);
      font-size: 0.875em;
    }
    .add {
      gap: var(--_space);
    }
    .add button {
      flex: 1 1 12em;
      min-inline-size: 0;
      max-inline-size: 25em;
    }
    .add > [part='secondary'] {
      border-color: var(--_border);
    }
    #why-not {
      margin-block-start: var(--_space);
    }
    .note {
      padding: calc(var(--_space) * 1.5) calc(var(--_space) * 2);
      border: var(--_hairline);
      border-radius: var(--_radius);
    }
    .empty {
      display: flex;
      gap: calc(var(--_space) * 2);
      align-items: center;
    }
    .empty svg {
      flex: none;
      inline-size: 3em;
      stroke-width: 1;
      color: var(--_accent);
    }
  }
  .waiting:not(.screen) > svg {
    display: block;
    inline-size: 4em;
    margin: calc(var(--_space) * 4) auto;
    color: var(--_accent);
    stroke-width: 0.75;
    animation: pulse 1.8s ease-in-out infinite;
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
    .list,
    .waiting:not(.screen) > svg {
      animation: none;
    }
  }
`;
