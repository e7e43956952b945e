import type { Backend } from '../../src/backends/backend.js';
import type { Service, Shown } from '../backends/service.js';
import type { Message, Person } from './api.js';
import type { Call } from './traffic.js';

/** What stands on the stage. */
export type Stage =
  | { readonly at: 'connecting' }
  | { readonly at: 'ready'; readonly element: HTMLElement }
  /** The person has nothing yet to confirm with. */
  | { readonly at: 'nothing' }
  | { readonly at: 'failed' };

export interface SwitchState {
  readonly service: Service;
  readonly shown: Shown;
  readonly stage: Stage;
  /** What was last connected, by service; it says what the service can do. */
  readonly backends: Readonly<Record<string, Backend>>;
  /** By service; empty until the page's server has answered. */
  readonly people: Readonly<Record<string, Person>>;
  readonly messages: readonly Message[];
  /** Newest first, of all services. */
  readonly calls: readonly Call[];
  /** What a screen reader is told of the calls. */
  readonly said: string;
}

export interface SwitchActions {
  choose(service: Service): void;
  show(shown: Shown): void;
  startOver(): void;
  growOld(): void;
  retry(): void;
  clear(): void;
}
