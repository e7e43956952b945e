import { css } from 'lit';

/** The hosted page around the element; no inline style, so that `style-src 'none'` holds. */
export const pageStyles = css`
  :root {
    --card: light-dark(#fff, #17191e);
    color-scheme: light dark;
    font-family: system-ui, sans-serif;
    background: light-dark(#f4f5f7, #0e0f12);
  }
  body {
    margin: 0;
    display: grid;
    justify-items: center;
    /* In the middle as long as a screen keeps to its reserved height; a longer one grows downwards only. */
    padding: max(16px, 50dvh - 18rem) 16px 16px;
  }
  main > h1 {
    position: absolute;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  main {
    position: relative;
    inline-size: min(100%, 28.5rem);
    box-sizing: border-box;
    padding: clamp(20px, 6vw, 36px);
    padding-block-end: clamp(16px, 5vw, 28px);
    border: 1px solid transparent;
    border-radius: 16px;
    background: var(--card);
    box-shadow:
      0 1px 2px light-dark(rgb(0 0 0 / 8%), transparent),
      0 12px 32px light-dark(rgb(0 0 0 / 8%), transparent);
  }
  @media (max-width: 30rem) {
    :root {
      background: var(--card);
    }
    body {
      padding: 0;
    }
    main {
      padding-block-start: max(20px, 6dvh);
      border: 0;
      box-shadow: none;
    }
  }
`;
