import type { CodeStep, ContactStep, EnrollStep, WaitStep } from '../backends/backend.js';
import type { EnrollableMethod } from '../contract.js';
import type { Failure } from '../failure.js';
import type { CodeEntry, CodeEvent } from './code-entry.js';
import type { ContactEntry } from './contact-entry.js';
import type { LinkWait, PollEffect } from './link-wait.js';
import type { Wait } from './wait.js';

/** Methods that are set up with a code, or a link. */
export type SetupMethod = Exclude<EnrollableMethod, 'passkey' | 'security-key'>;

/** The secret as a picture for a camera. */
export interface Drawing {
  /** Modules along one side. */
  readonly size: number;
  /** The dark ones, as an SVG path. */
  readonly path: string;
}

/** What the service has begun, and the drawing of it. */
export interface Begun {
  readonly code: CodeStep;
  readonly drawing?: Drawing;
  /** The address the person has named. */
  readonly contact?: string;
}

/** A link was sent, to be opened elsewhere. */
export interface Waiting extends LinkWait {
  readonly step: 'waiting';
  readonly contact?: string;
}

export type SetupState =
  /** Nothing is sent before a click. */
  | { readonly step: 'offered' }
  | { readonly step: 'starting' }
  /** The service wants to be told the address. */
  | { readonly step: 'address'; readonly wanted: ContactStep; readonly entry: ContactEntry }
  /** What an app is set up with; `copied` says whether the last try to copy it worked. */
  | { readonly step: 'scanning'; readonly begun: Begun; readonly copied?: boolean }
  | {
      readonly step: 'entering';
      readonly begun: Begun;
      readonly entry: CodeEntry;
      /** Another is asked for. */
      readonly asked: boolean;
      /** Until another may be asked for. */
      readonly wait?: Wait;
    }
  | Waiting
  | { readonly step: 'done'; readonly done: Extract<EnrollStep, { at: 'done' }> }
  | { readonly step: 'declined' }
  | { readonly step: 'ended'; readonly failure: Failure };

/** Nothing more comes of it. */
export type SetupEnd = Extract<SetupState, { step: 'done' | 'declined' | 'ended' }>;

export type SetupEvent =
  // The person.
  | { readonly type: 'asked' }
  | { readonly type: 'copied' }
  | { readonly type: 'continued' }
  | CodeEvent
  /** Another address is meant. */
  | { readonly type: 'readdressed' }
  | { readonly type: 'cancelled' }
  | { readonly type: 'declined' }
  // The ports.
  | { readonly type: 'begun'; readonly begun: Begun; readonly now: number }
  | { readonly type: 'lacked'; readonly wanted: ContactStep }
  | {
      readonly type: 'linked';
      readonly link: WaitStep;
      readonly contact?: string;
      readonly now: number;
    }
  | { readonly type: 'wrote'; readonly ok: boolean }
  | { readonly type: 'completed'; readonly done: Extract<EnrollStep, { at: 'done' }> }
  | { readonly type: 'failed'; readonly failure: Failure; readonly now: number }
  | { readonly type: 'ticked'; readonly now: number };

export type SetupEffect =
  /** `contact`: sent to this address again, where the service asks for one. */
  | { readonly do: 'begin'; readonly contact?: string }
  | { readonly do: 'contact'; readonly flow: string; readonly contact: string }
  | PollEffect
  | { readonly do: 'copy'; readonly text: string }
  | { readonly do: 'complete'; readonly flow: string; readonly code: string };
