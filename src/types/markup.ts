import type { LitElement } from 'lit';
import type { ElementTag, EventsOf } from './elements.js';

/** The class of a tag. */
export type ElementOf<Tag extends ElementTag> = HTMLElementTagNameMap[Tag];

/** What a page sets: the public properties that an element has beyond those of every element. */
export type Settings<Tag extends ElementTag> = {
  [Name in Exclude<keyof ElementOf<Tag>, keyof LitElement>]?: ElementOf<Tag>[Name] | undefined;
};

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${Kebab<Rest>}`
    : `-${Lowercase<First>}${Kebab<Rest>}`
  : '';

/** The same as HTML writes it: only what is text, or there or not; `base-url` for `baseUrl`. */
export type Attributes<Tag extends ElementTag> = {
  [
    Name in keyof Settings<Tag> & string as NonNullable<Settings<Tag>[Name]> extends
      string | boolean
      ? Kebab<Name>
      : never
  ]?: Settings<Tag>[Name];
};

/** What only style sheets read. */
interface Look {
  readonly theme?: 'auto' | 'light' | 'dark' | undefined;
}

/** Properties and attributes, whichever a template language hands over. */
export type Given<Tag extends ElementTag> = Settings<Tag> & Attributes<Tag> & Look;

/** `onpasskey-enrolled`, `on:passkey-enrolled`, by what `Before` the name of the event means a listener. */
export type Handlers<Tag extends ElementTag, Before extends string> = {
  [Name in keyof EventsOf<Tag> & string as `${Before}${Name}`]?:
    | ((event: EventsOf<Tag>[Name] & { readonly currentTarget: ElementOf<Tag> }) => unknown)
    | undefined;
};

/** `Base` is what the framework lets every element have. */
export type Props<Tag extends ElementTag, Base, Before extends string> = Omit<
  Base,
  keyof Given<Tag> | keyof Handlers<Tag, Before>
> &
  Given<Tag> &
  Handlers<Tag, Before>;
