import type { MethodKind } from '../contract.js';

/** What every event says of itself. */
interface Told<Type extends string, Data> {
  /** The same however often it is delivered: remember it for three days, and do each one once. */
  readonly id: string;
  readonly type: Type;
  /** ISO 8601: when it happened, not when it was sent. */
  readonly createdAt: string;
  readonly data: Data;
}

interface Changed {
  readonly userId: string;
  readonly authenticatorId: string;
  readonly method: MethodKind;
  /** Absent where a secret key did it, outside any action. */
  readonly actionId?: string;
}

interface Locked {
  readonly userId: string;
  readonly actionId?: string;
}

/** What the server reports to the tenant's `webhook`. Later versions may report more: leave out what you do not know. */
export type WebhookEvent =
  | Told<'authenticator.added', Changed>
  | Told<'authenticator.removed', Changed>
  | Told<'authenticator.suspended', Changed>
  | Told<'account.locked', Locked>;
