/**
 * The elements in templates of Svelte 5: `import type {} from 'passkey-elements/svelte'` anywhere in a project. Properties
 * are set by name; a listener is `onpasskey-enrolled={…}`, or `on:passkey-enrolled={…}` as before Svelte 5.
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementTag } from './elements.js';
import type { ElementOf, Handlers, Props } from './markup.js';

type SvelteElements = {
  [Tag in ElementTag]: Props<Tag, HTMLAttributes<ElementOf<Tag>>, 'on'> & Handlers<Tag, 'on:'>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends SvelteElements {}
}
