import { executeServerCommand } from '@web/test-runner-commands';
import type { ProtocolMapping } from 'devtools-protocol/types/protocol-mapping.js';

type Commands = ProtocolMapping.Commands;

/** Sends a DevTools command to the page this runs in. */
export async function devtools<M extends keyof Commands>(
  method: M,
  ...[params]: Commands[M]['paramsType']
): Promise<Commands[M]['returnType']> {
  return executeServerCommand('devtools', { method, params });
}

/** The `WebAuthn.credential…` events since the last call. */
export async function credentialEvents(): Promise<{ method: string; params: object }[]> {
  return executeServerCommand('devtools-events', {});
}
