import { css } from 'lit';

/** The hosted page around the element; no inline style, so that `style-src 'none'` holds. */
export const pageStyles = css`
  :root {
    color-scheme: light dark;
    font-family: system-ui, sans-serif;
    background: light-dark(#f4f5f7, #0e0f12);
  }
  body {
    margin: 0;
    min-block-size: 100dvh;
    display: grid;
    place-items: center;
    padding: 16px;
    box-sizing: border-box;
  }
  h1 {
    position: absolute;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  main {
    position: relative;
    inline-size: min(100%, 26rem);
    box-sizing: border-box;
    padding: clamp(20px, 6vw, 36px);
    border-radius: 16px;
    background: light-dark(#fff, #17191e);
    box-shadow:
      0 1px 2px light-dark(rgb(0 0 0 / 8%), transparent),
      0 12px 32px light-dark(rgb(0 0 0 / 8%), transparent);
  }
`;
