import { css } from 'lit';

/** What the dialog, the form and the failures look like; adopted when they are there. */
export const lateSettingsStyles = css`
  dialog {
    inline-size: min(26em, 100vw - 2em);
    padding: 0;
    border: var(--_hairline);
    border-radius: calc(var(--_radius) * 1.4);
    color: inherit;
    background: var(--_surface);
    animation: appear var(--_duration) ease-out;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 45%);
  }
  .dialog {
    display: grid;
    gap: calc(var(--_space) * 2);
    padding: calc(var(--_space) * 3);
  }
  .dialog .small {
    font-size: 0.875em;
    color: var(--_muted);
  }
  .remaining {
    list-style: none;
    font-weight: 550;
  }
  .choices {
    display: grid;
    gap: var(--_space);
    margin-block-start: var(--_space);
  }
  .choices [part='secondary'] {
    border-color: var(--_border);
  }
  .danger[part='primary'] {
    color: var(--_surface);
    background: var(--_danger);
  }
  .alone.danger > svg {
    color: var(--_danger);
  }
  .alone {
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 2);
    min-block-size: 20em;
    animation: appear var(--_duration) ease-out;
  }
  .alone > h2,
  .alone > .lead {
    text-align: center;
    text-wrap: balance;
  }
  .alone > .lead {
    color: var(--_muted);
  }
  .alone > svg {
    inline-size: 4em;
    block-size: 4em;
    margin: var(--_space) auto 0;
    stroke-width: 0.75;
    color: var(--_accent);
  }
  .alone.attention > svg,
  .alone.neutral > svg {
    color: var(--_muted);
  }
  .list {
    form {
      flex: 1 1 100%;
      min-inline-size: 0;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_space);
    }
    input {
      inline-size: 100%;
      background: var(--_surface);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_space);
    }
    .actions button {
      inline-size: auto;
    }
    [part='error'] {
      color: var(--_danger);
    }
    .refused {
      flex: 1 1 100%;
      font-size: 0.875em;
      padding-block-start: var(--_space);
    }
    .refused:not(.danger) {
      color: inherit;
    }
    .refused > p:first-child {
      font-weight: 550;
    }
    .refused > p + p {
      color: var(--_muted);
    }
    .refused button {
      inline-size: auto;
      padding-inline: 0;
    }
  }
  .offers {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    .small {
      flex: 1 1 14em;
    }
    > button {
      inline-size: auto;
      padding-inline: var(--_space);
      font-size: 0.875em;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    dialog,
    .alone {
      animation: none;
    }
  }
  .notice {
    display: block;
  }
`;
