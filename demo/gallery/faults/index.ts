import { focusRings } from './focus.js';
import { overflow } from './overflow.js';
import { overlap } from './overlap.js';
import { dataOf, untranslated } from './untranslated.js';

/** What is wrong with an element as it stands on the page; `pseudo` where all texts are in pseudo-letters. */
export function faultsOf(
  host: HTMLElement,
  { pseudo, state }: { readonly pseudo: boolean; readonly state: unknown },
): string[] {
  return [
    ...new Set([
      ...overflow(host),
      ...overlap(host),
      ...(pseudo ? untranslated(host, dataOf(state)) : []),
      ...focusRings(host),
    ]),
  ];
}
