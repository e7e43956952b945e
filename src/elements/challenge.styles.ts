import { css } from 'lit';
import { codeStyles } from './code-field.styles.js';
import { illustrationStyles } from './illustrations.styles.js';

/** What a challenge looks like beyond its first screen. */
export const challengeStyles = css`
  ${codeStyles}
  ${illustrationStyles}
  .ways > li {
    padding-block: 0;
  }
  .ways > li > button {
    display: flex;
    flex-wrap: wrap;
    place-content: center space-between;
    align-items: center;
    gap: 0 calc(var(--_space) * 2);
    text-align: start;
  }
  .ways .small {
    font-weight: 400;
  }
  .danger > svg {
    color: var(--_danger);
  }
  .success > svg {
    color: var(--_success);
  }
`;
