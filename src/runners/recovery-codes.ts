import { Flow } from '../flows/flow.js';
import {
  recoveryFlow,
  type RecoveryEffect,
  type RecoveryEvent,
  type RecoveryState,
} from '../flows/recovery-codes.js';
import { keepCodes, type KeepPorts } from './keep-codes.js';
import type { Running } from './nested.js';

export interface RecoveryCodes extends Running<RecoveryState> {
  send(event: RecoveryEvent): void;
}

/** Recovery codes on their way to the person, ready to be shown. */
export function createRecoveryCodes(
  codes: readonly string[],
  {
    replaced = false,
    ports = keepCodes,
  }: { readonly replaced?: boolean; readonly ports?: KeepPorts } = {},
): RecoveryCodes {
  const flow = new Flow<RecoveryState, RecoveryEvent, RecoveryEffect>(
    recoveryFlow(codes, replaced),
    async ({ do: by, codes }, signal) => {
      try {
        await ports[by](codes, signal);
        return { type: 'did', kept: { by, ok: true } };
      } catch {
        return { type: 'did', kept: { by, ok: false } };
      }
    },
  );
  let stay: (() => void) | undefined;
  return {
    get state() {
      return flow.state;
    },
    start() {
      flow.start();
      // A page that is kept for the way back must not keep the codes.
      stay ??= ports.onLeave(() => flow.send({ type: 'left' }));
    },
    stop() {
      stay?.();
      stay = undefined;
      flow.stop();
    },
    send: (event) => flow.send(event),
    subscribe: (listener) => flow.subscribe(listener),
  };
}
