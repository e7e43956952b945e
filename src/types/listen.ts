import type { PasskeyEventMap } from '../events.js';
import type { ElementTag, EventsOf } from './elements.js';

/** `passkey-…`, `authenticator-…` and the other beginnings of this package's events. */
type Ours = keyof PasskeyEventMap extends infer Name
  ? Name extends `${infer Start}-${string}`
    ? `${Start}-${string}`
    : never
  : never;

type Listener<Self, E extends Event> =
  ((this: Self, event: E) => unknown) | { handleEvent(event: E): unknown };

/**
 * `addEventListener` and `removeEventListener` of one element: its own events with their details, those of every
 * element, and anybody else's. A name that begins like ours and is none of this element's is a mistake.
 */
export interface Listen<Tag extends ElementTag, Options> {
  <Name extends keyof EventsOf<Tag>>(
    type: Name,
    listener: Listener<HTMLElementTagNameMap[Tag], EventsOf<Tag>[Name]>,
    options?: boolean | Options,
  ): void;
  <Name extends Exclude<keyof HTMLElementEventMap, keyof PasskeyEventMap>>(
    type: Name,
    listener: Listener<HTMLElementTagNameMap[Tag], HTMLElementEventMap[Name]>,
    options?: boolean | Options,
  ): void;
  <Name extends string>(
    type: Name extends Ours ? never : Name,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | Options,
  ): void;
}

/** How an element is listened to; its class says it of itself, for types alone. */
export type AddListener<Tag extends ElementTag> = Listen<Tag, AddEventListenerOptions>;
export type RemoveListener<Tag extends ElementTag> = Listen<Tag, EventListenerOptions>;
