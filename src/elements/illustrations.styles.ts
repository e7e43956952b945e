import { css } from 'lit';

/** As high as an icon and the space above it, so that no heading moves; what is asked for comes once, then beats slowly. */
export const illustrationStyles = css`
  .screen > .scene {
    inline-size: auto;
    block-size: calc(4em + var(--_space));
    margin-block-start: 0;
    stroke-width: 1.5;
  }
  .waiting > .scene {
    animation: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    .asking .rise {
      animation: rise 200ms ease-out;
    }
    .asking .insert {
      animation: insert 200ms ease-out;
    }
    .waiting > .scene .ask {
      animation: pulse 1.6s ease-in-out 3;
    }
  }
  @keyframes rise {
    from {
      translate: 0 10px;
      opacity: 0;
    }
  }
  @keyframes insert {
    from {
      translate: 7px;
    }
  }
`;
