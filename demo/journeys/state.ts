import type { NudgeOutcome } from '../../src/nudge-contract.js';
import type { Account, Journey, Message, Resident, Validated, View } from './api.js';
import type { Moment } from './catalogue.js';

/** One line of what happened. */
export interface Entry {
  readonly name: string;
  readonly facts: string;
}

export interface PageState {
  readonly journey: Journey;
  /** Null before the first answer, and where it was lost. */
  readonly visit: View | null;
  readonly residents: readonly Resident[];
  readonly messages: readonly Message[];
  /** A request is under way; nothing is sent twice. */
  readonly busy: boolean;
  /** What the site's own server refused, about the form that is shown. */
  readonly problem: { readonly code: string; readonly triesLeft?: number } | undefined;
  /** What the element is at. */
  readonly moment: Moment | undefined;
  /** What it has been at since the sign-in began. */
  readonly passed: readonly Moment[];
  /** The element on the stage. */
  readonly element: HTMLElement | undefined;
  /** They would rather type a password. */
  readonly byPassword: boolean;
  readonly outcome: NudgeOutcome | undefined;
  readonly validated: Validated['validated'] | undefined;
  readonly account: Account | undefined;
  /** What the elements said, oldest first. */
  readonly entries: readonly Entry[];
}

/** What a click on the page can lead to. */
export interface PageActions {
  choose(journey: Journey): void;
  identify(identifier: string): void;
  password(password: string): void;
  usePassword(): void;
  send(by: 'email' | 'sms'): void;
  check(code: string): void;
  again(): void;
  retry(): void;
  startOver(): void;
  /** Puts what a made-up person would type into the field that is shown. */
  fill(resident: Resident): void;
}
