/**
 * The elements in TSX of React 19: `import type {} from 'passkey-elements/react'` anywhere in a project. Properties are
 * set by name; a listener is `onpasskey-enrolled={…}`.
 */
import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { ElementTag } from './elements.js';
import type { ElementOf, Props } from './markup.js';

type ReactElements = {
  [Tag in ElementTag]: Props<
    Tag,
    DetailedHTMLProps<HTMLAttributes<ElementOf<Tag>>, ElementOf<Tag>>,
    'on'
  >;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends ReactElements {}
  }
}
