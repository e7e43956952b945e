import { css } from 'lit';

/** The field for a code, and what stands around it. */
export const codeStyles = css`
  form {
    display: flex;
    flex-direction: column;
    gap: var(--_space);
  }
  form > [part='primary'] {
    margin-block-start: var(--_space);
  }
  input {
    background: var(--_surface);
  }
  .code {
    font-size: 1.125em;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.08em;
    text-align: start;
  }
  [part='error'] {
    color: var(--_danger);
  }
  .actions.more {
    grid-template-rows: none;
  }
  .more > [part='secondary']:first-child {
    grid-row: auto;
  }
  .waiting > [part='error'] {
    text-align: center;
  }
  .notice {
    display: block;
  }
  .countdown {
    font-variant-numeric: tabular-nums;
  }
`;
