import { css } from 'lit';

/** Recovery codes: two columns where there is room. */
export const recoveryStyles = css`
  .codes {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(19.5ch, 100%), 1fr));
    gap: 0 var(--_space);
    margin: 0;
    padding: calc(var(--_space) * 1.5) var(--_space);
    border: var(--_hairline);
    border-radius: var(--_radius);
    list-style: none;
    justify-items: center;
    font-family: ui-monospace, monospace;
    font-size: 0.9375em;
  }
  .codes > li {
    position: relative;
    padding-block: 0.25em;
  }
  .codes code {
    font-family: ui-monospace, monospace;
    font-size: 1em;
  }
  .heard {
    inline-size: 1px;
    overflow: hidden;
    user-select: none;
  }
  .keep {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_space);
  }
  .keep > button {
    flex: auto;
    inline-size: auto;
    padding-inline: var(--_space);
  }
  .saved {
    display: flex;
    gap: var(--_space);
    align-items: center;
    min-block-size: 44px;
    cursor: pointer;
  }
  .saved > input {
    flex: none;
    inline-size: 1.25em;
    block-size: 1.25em;
    min-block-size: 0;
    margin: 0;
    accent-color: var(--_accent);
  }
`;
