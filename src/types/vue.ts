/**
 * The elements in templates of Vue 3: `import type {} from 'passkey-elements/vue'` anywhere in a project. Vue's compiler has
 * to be told that they are elements of their own: `compilerOptions.isCustomElement`.
 */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { ElementTag, EventsOf } from './elements.js';
import type { ElementOf, Given } from './markup.js';

type Pascal<Name extends string> = Name extends `${infer Word}-${infer Rest}`
  ? `${Capitalize<Word>}${Pascal<Rest>}`
  : Capitalize<Name>;

/** `onPasskeyEnrolled`, which is how Vue takes `@passkey-enrolled`. */
type Listeners<Tag extends ElementTag> = {
  [Name in keyof EventsOf<Tag> & string as `on${Pascal<Name>}`]?:
    ((event: EventsOf<Tag>[Name]) => unknown) | undefined;
};

type VueElements = {
  [Tag in ElementTag]: new () => ElementOf<Tag> & {
    $props: Omit<HTMLAttributes, keyof Given<Tag>> & PublicProps & Given<Tag> & Listeners<Tag>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends VueElements {}
}
