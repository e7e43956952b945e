import { css } from 'lit';
import { codeStyles } from './code-field.styles.js';
import { illustrationStyles } from './illustrations.styles.js';

/** What a challenge looks like beyond its first screen. */
export const challengeStyles = css`
  ${codeStyles}
  ${illustrationStyles}
  .ways > li > button {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 calc(var(--_space) * 2);
    text-align: start;
  }
  .danger > svg {
    color: var(--_danger);
  }
  .success > svg {
    color: var(--_success);
  }
`;
