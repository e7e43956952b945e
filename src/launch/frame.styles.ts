import { css } from 'lit';

/** In a frame the page around it draws the card, and this one fills it. */
export const frameStyles = css`
  :root {
    background: var(--card);
  }
  body {
    padding: 0;
  }
  main {
    padding: clamp(16px, 5vw, 28px);
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }
`;
