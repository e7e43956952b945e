import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '../../src/contract.js';

export interface IntelliAuthSdkOptions {
  /** Where `createIntelliAuth` is reached, with its path. */
  readonly baseUrl: string;
  /** The session of the signed-in person. */
  readonly session: string;
  readonly fetch?: typeof globalThis.fetch;
  /** In place of `navigator.credentials.create()`. */
  readonly create?: (
    options: PublicKeyCredentialCreationOptionsJSON,
  ) => Promise<RegistrationResponseJSON>;
  /** The SDK's own screen for a step-up; dismissed where it answers false. */
  readonly confirm?: () => Promise<boolean>;
}

/** wire.md §5 [F]: the members an error of this SDK has. */
export class IntelliAuthError extends Error {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly recoverable: boolean;

  constructor(
    code: string,
    { details = {}, cause }: { details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(`IntelliAuth: ${code}`, { cause });
    this.name = 'IntelliAuthError';
    this.code = code;
    this.details = details;
    this.recoverable = code !== 'invalid_redirect_uri';
  }
}

export type MfaResult =
  | { readonly kind: 'success' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'error'; readonly error: IntelliAuthError }
  | {
      readonly kind: 'pending';
      readonly secret: string;
      readonly qr_code: string;
      readonly uri: string;
      complete(answer: { code: string }): Promise<MfaResult>;
    };

/**
 * An SDK as the vendor documents its own (seed 0, wire.md §5 [F]); what it says to its platform is not public, so that
 * part is made up [I]. Runs in a browser and in Node.
 */
export function createIntelliAuthSdk(options: IntelliAuthSdkOptions) {
  const { baseUrl, session, create = createHere } = options;
  const fetch: typeof globalThis.fetch =
    options.fetch ?? ((...given) => globalThis.fetch(...given));

  async function post(path: string, body: object): Promise<Record<string, unknown>> {
    const response = await fetch(`${baseUrl}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${session}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).catch((cause: unknown) => {
      throw new IntelliAuthError('network_error', { cause });
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (response.ok) return answer['data'] as Record<string, unknown>;
    const { error, details } = answer as { error: string; details?: Record<string, unknown> };
    throw new IntelliAuthError(error, details ? { details } : {});
  }

  async function webauthn(label: string | undefined): Promise<MfaResult> {
    const begun = await post('/api/v1/mfa/webauthn/begin', {});
    let credential: RegistrationResponseJSON;
    try {
      credential = await create(begun['options'] as PublicKeyCredentialCreationOptionsJSON);
    } catch (cause) {
      if ((cause as Error).name === 'NotAllowedError') return { kind: 'cancelled' };
      throw new IntelliAuthError('webauthn_failed', { cause });
    }
    await post('/api/v1/mfa/webauthn/complete', { credential, label });
    return { kind: 'success' };
  }

  async function totp(): Promise<MfaResult> {
    const { secret, uri } = (await post('/api/v1/mfa/totp/begin', {})) as Record<string, string>;
    return {
      kind: 'pending',
      secret: String(secret),
      qr_code: 'data:image/png;base64,',
      uri: String(uri),
      complete: ({ code }) =>
        told(async () => {
          await post('/api/v1/mfa/totp/complete', { code });
          return { kind: 'success' };
        }),
    };
  }

  return {
    startMfaEnrolment: (kind: string, { label }: { label?: string } = {}): Promise<MfaResult> =>
      told(() => (kind === 'totp' ? totp() : webauthn(label))),
    stepUp: (_wanted: { requiredAal: number; reason: string }): Promise<MfaResult> =>
      told(async () => {
        if (!(await options.confirm?.())) return { kind: 'cancelled' };
        await post('/api/v1/step-up', {});
        return { kind: 'success' };
      }),
  };
}

async function told(run: () => Promise<MfaResult>): Promise<MfaResult> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof IntelliAuthError) return { kind: 'error', error };
    throw error;
  }
}

async function createHere(
  options: PublicKeyCredentialCreationOptionsJSON,
): Promise<RegistrationResponseJSON> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as unknown as Parameters<typeof PublicKeyCredential.parseCreationOptionsFromJSON>[0],
  );
  const credential = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential;
  return credential.toJSON() as unknown as RegistrationResponseJSON;
}
