import type { ChallengeRequest, PublicKeyCredentialRequestOptionsJSON } from '../contract.js';
import type { TrackRequest } from '../host-contract.js';
import type { Action } from './actions.js';
import { signInMethods } from './alone.js';
import { nameSomebody } from './named.js';
import type { Kept } from './methods/method.js';
import { invalid, Refusal } from './refusal.js';
import { requestOptions } from './relying-party-authentication.js';
import type { CredentialKind } from './relying-party.js';
import { tenantOf, type Service } from './service.js';
import type { Sql } from './store/store.js';
import type { Tenant } from './tenants.js';

/** A prompt as it is begun. */
export interface Prompt {
  readonly start: { method: CredentialKind; options: PublicKeyCredentialRequestOptionsJSON };
  readonly kept: Kept;
  /** Whom the prompt is for; null where anybody may answer, and where nobody can. */
  readonly identified: string | null;
}

/** Whatever a host says of a person means nothing here: who it is comes out at the end. */
export function checkSignIn(tenant: Tenant, request: TrackRequest): void {
  for (const name of ['user', 'authenticatedAt', 'assumeAuthenticated', 'scope'] as const) {
    if (request[name] === undefined) continue;
    throw invalid(
      name,
      'has no meaning for a sign-in: nobody is known before it, and nothing else is done in it',
    );
  }
  const methods = signInMethods(tenant);
  if (methods.length === 0) {
    throw invalid(
      'purpose',
      'needs `passkey` or `security-key` among the `firstFactor` of the tenant',
    );
  }
  if (signInMethods(tenant, request.methods).length < (request.methods?.length ?? 0)) {
    throw invalid('methods', `may be of ${methods.join(', ')} in a sign-in, each once`);
  }
}

/** What is wrong with the user name of a challenge, or with there being none. */
export function identifierProblem(
  { mode }: Pick<Tenant, 'mode'>,
  { operation, identifier }: Pick<ChallengeRequest, 'operation' | 'identifier'>,
): Refusal | undefined {
  if (operation !== 'sign-in') {
    if (identifier === undefined) return undefined;
    return invalid('identifier', 'has no meaning for this operation');
  }
  if ((identifier !== undefined) === (mode === 'classic')) return undefined;
  return mode === 'classic'
    ? invalid('identifier', 'is needed: the user name comes first here')
    : invalid('identifier', 'has no meaning here: any passkey of this site will do');
}

/**
 * Options for a sign-in: for any passkey of the site, or for those of whoever was named. It is the only factor, so that it
 * must always verify who is there, whatever the tenant asks for elsewhere.
 */
export async function promptSignIn(
  service: Service,
  sql: Sql,
  action: Action,
  { method, identifier }: Pick<ChallengeRequest, 'method' | 'identifier'>,
): Promise<Prompt | Refusal> {
  const tenant = tenantOf(service, action.tenant);
  const kinds = signInMethods(tenant, action.methods);
  const kind = kinds.find((each) => each === method);
  if (kind === undefined) return new Refusal('forbidden');
  const named =
    identifier === undefined
      ? undefined
      : await nameSomebody(service, sql, { tenant, kinds, identifier, at: action.at });
  // All kinds, whichever is asked for: of the list that would otherwise be empty a stranger could learn something.
  const allow = named?.allow ?? 'anybody';
  const options = await requestOptions({ tenant, kind, allow, verify: true });
  return { start: { method: kind, options }, kept: { options }, identified: named?.userId ?? null };
}
