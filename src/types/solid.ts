/**
 * The elements in TSX of Solid: `import type {} from 'passkey-elements/solid'` anywhere in a project. Properties are set by
 * name, also as `prop:launch={…}`; a listener is `on:passkey-enrolled={…}`.
 */
import type { JSX } from 'solid-js';
import type { ElementTag } from './elements.js';
import type { ElementOf, Props, Settings } from './markup.js';

type Named<Tag extends ElementTag> = {
  [Name in keyof Settings<Tag> & string as `prop:${Name}`]?: Settings<Tag>[Name];
};

type SolidElements = {
  [Tag in ElementTag]: Props<Tag, JSX.HTMLAttributes<ElementOf<Tag>>, 'on:'> & Named<Tag>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends SolidElements {}
  }
}
