/**
 * The elements in TSX of Preact: `import type {} from 'passkey-elements/preact'` anywhere in a project. Properties are set
 * by name; a listener is `onpasskey-enrolled={…}`.
 */
import type { ClassAttributes, HTMLAttributes } from 'preact';
import type { ElementTag } from './elements.js';
import type { ElementOf, Props } from './markup.js';

type PreactElements = {
  [Tag in ElementTag]: Props<
    Tag,
    HTMLAttributes<ElementOf<Tag>> & ClassAttributes<ElementOf<Tag>>,
    'on'
  >;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends PreactElements {}
  }
}
