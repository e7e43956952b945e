import { css } from 'lit';
import { illustrationStyles } from './illustrations.styles.js';

/** What only the screens after the first one look like; adopted when they are there. */
export const lateStyles = css`
  ${illustrationStyles}
  .points,
  .points li {
    display: grid;
    gap: calc(var(--_space) * 1.5);
  }
  .points li {
    grid-template-columns: 1.5em 1fr;
  }
  .points svg {
    inline-size: 1.5em;
    block-size: 1.5em;
  }
  .danger > svg,
  [part='error'] {
    color: var(--_danger);
  }
  .success > svg {
    color: var(--_success);
  }
  .named {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    padding-inline-start: calc(var(--_space) * 2);
    min-block-size: 3.5em;
    border: var(--_hairline);
    border-radius: var(--_radius);
  }
  .named bdi {
    padding-block: var(--_space);
    padding-inline-end: var(--_space);
    font-weight: 550;
  }
  .named > button {
    inline-size: auto;
    margin-inline-start: auto;
  }
  .choices > li {
    padding-block: 0;
  }
  .choices button {
    text-align: start;
  }
  .reserved {
    visibility: hidden;
  }
  form {
    flex: 1;
    display: flex;
    flex-direction: column;
    gap: var(--_space);
  }
  form.label {
    flex: none;
  }
  input {
    background: var(--_surface);
  }
  .notice {
    display: block;
  }
`;
