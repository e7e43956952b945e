import { randomUUID } from 'node:crypto';
import type { Passkey } from './people.js';

export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
  ) {
    super(type);
  }
}

/** wire.md §4.2 [F]: the envelope; which type stands for what is inferred [I]. */
export function refusal(error: unknown): Response {
  const { status, type } = error instanceof Refusal ? error : { status: 500, type: 'server_error' };
  const envelope = {
    httpStatusCode: status,
    message: 'It was refused.',
    requestData: { requestID: `req-${randomUUID()}`, link: '' },
    runtime: 0.01,
    error: { type, details: `Refused as ${type}.`, links: [] },
  };
  return Response.json(envelope, { status });
}

/** wire.md §4.2 [O]: with credentials, so the origin is named. */
export function corsOf(request: Request, origins: readonly string[]): Record<string, string> {
  const origin = request.headers.get('origin');
  if (origin === null || !origins.includes(origin)) return {};
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers':
      'content-type, x-corbado-projectid, x-corbado-sdk, x-corbado-client-timezone, x-corbado-process-id',
    vary: 'origin',
  };
}

/** wire.md §4.2 `Passkey` [F] */
export function passkeyJson(passkey: Passkey): object {
  const createdMs = passkey.createdAt.getTime();
  const lastUsedMs = passkey.lastUsedAt?.getTime() ?? createdMs;
  const text = (ms: number): string => new Date(ms).toISOString().slice(0, 19);
  return {
    id: passkey.id,
    credentialID: Buffer.from(passkey.credentialId).toString('base64url'),
    attestationType: 'none',
    transport: passkey.transports,
    backupEligible: passkey.backupEligible,
    backupState: passkey.backedUp,
    authenticatorAAGUID: passkey.aaguid,
    sourceOS: 'macOS',
    sourceBrowser: 'Chrome',
    lastUsed: text(lastUsedMs),
    created: text(createdMs),
    status: 'active',
    aaguidDetails: { name: 'Example Password Manager', iconLight: '', iconDark: '' },
    createdMs,
    lastUsedMs,
    tags: [],
  };
}
