import type { CSSResult } from 'lit';

/** Gives a shadow root the styles of parts that were loaded late; those that are there already are left alone. */
export function adopt(root: ShadowRoot | null, styles: readonly CSSResult[]): void {
  for (const { styleSheet } of styles)
    if (styleSheet && root?.adoptedStyleSheets.includes(styleSheet) === false)
      root.adoptedStyleSheets.push(styleSheet);
}
