import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '../contract.js';
import type { Action } from './actions.js';
import { signInMethods } from './alone.js';
import type { Ceremony } from './ceremony.js';
import { lockedOut } from './challenges.js';
import type { Answered } from './completion.js';
import { decodeBase64url } from './client-data.js';
import { methodOf } from './methods/index.js';
import type { Answer, Context, MethodUser, Proof } from './methods/method.js';
import { failed } from './methods/webauthn-enrollment.js';
import { isNobodys, ownerOf, readCredentialId, type Owner } from './owner.js';
import { invalid, Refusal } from './refusal.js';
import { verifyAuthentication } from './relying-party-authentication.js';
import type { CredentialKind } from './relying-party.js';
import { tenantOf, type Service } from './service.js';
import type { Sql } from './store/store.js';
import { currentEmbedOrigins } from './tenants.js';

/** A sign-in that has been spent, as it was begun. */
type Awaited = Ceremony & { readonly identified: string | null };

/** Who has signed in, and by what. */
export interface SignedIn {
  /** The action, with whose it is from now on. */
  readonly action: Action;
  readonly method: CredentialKind;
  readonly proof: Proof;
  /** Whether by a passkey of another device; a hint of the browser's, good for an offer and nothing else. */
  readonly elsewhere: boolean;
}

const nobody: MethodUser = {
  handle: new Uint8Array(),
  name: '',
  display_name: '',
  email: null,
  phone: null,
  locale: null,
};
/** The public half, in COSE, of a key on P-256 whose other half was never kept. */
const nobodysKey =
  'pQECAyYgASFYIFgDYKJNiZgRUhpozgBmv_WiZ6LPjpvaNqfZ3LmjMk0vIlggu9gNnbuAG9x3N2o_Jdjfwmx1bD6kusIJWRIz1CxDhIc';

/**
 * Finds out who signs in, in an action whose row is held, by a challenge that has been spent: whoever the credential belongs
 * to, and where a user name came first, only them. They are held from here. A failure counts against nobody: a stranger
 * must not lock anybody out (RL-10), and whether somebody is locked is told only to whoever has their passkey.
 *
 * @throws Refusal `credential_not_found` only where any passkey was asked for and nobody has this one, for password managers
 * forget it then; `verification_failed` for all else that is wrong; `rate_limited` where the account is locked
 */
export async function proveSignIn(
  service: Service,
  sql: Sql,
  action: Action,
  held: Awaited,
  { answer, caller }: Answered,
): Promise<SignedIn> {
  const response = assertionOf(answer);
  const tenant = tenantOf(service, action.tenant);
  const { allowCredentials: asked = [] } = held.options as PublicKeyCredentialRequestOptionsJSON;
  const anybody = asked.length === 0;
  const found = await ownerOf(sql, response.id);
  const taken = signInMethods(tenant, action.methods);
  const owner =
    found?.tenant === tenant.id &&
    taken.includes(found.method) &&
    (anybody || found.user_id === held.identified)
      ? found
      : undefined;
  const named = { ...action, user_id: owner?.user_id ?? '' };
  const context = { service, sql, tenant, action: named, user: owner ?? nobody, caller, anybody };
  if (!owner && !anybody) await pretend(context, held, response);
  const method = owner?.method ?? (held.method as CredentialKind);
  const proof = await methodOf(method)
    .completeChallenge(context, held, answer)
    .catch((error: unknown) => {
      if (!(error instanceof Refusal) || error.code !== 'credential_not_found') throw error;
      throw anybody && isNobodys(service, tenant, found)
        ? error
        : new Refusal('verification_failed');
    });
  if (!owner) throw new Error('a credential of nobody has proved something');
  if (proof.strength < 4 && !owner.backup_eligible) {
    throw await failed(context, method, 'user verification that was not there at registration');
  }
  const locked = await lockedOut(service, sql, named);
  if (locked) throw locked;
  return { action: named, method, proof, elsewhere: isElsewhere(response, owner) };
}

/** From here on the action is that user's, once and for good. */
export async function giveAction(sql: Sql, { action, elsewhere }: SignedIn): Promise<void> {
  const { count } = await sql.query(
    `UPDATE actions SET user_id = $2, elsewhere = $3
     WHERE id = $1 AND user_id IS NULL AND state = 'opened'`,
    [action.id, action.user_id, elsewhere],
  );
  if (count === 0) throw new Error('a sign-in whose row is held is somebody’s already');
}

function assertionOf(answer: Answer): AuthenticationResponseJSON {
  if ('response' in answer && 'signature' in answer.response.response) {
    return answer.response as AuthenticationResponseJSON;
  }
  throw invalid('response', 'must be what navigator.credentials.get() gave');
}

/**
 * Verifies against a key nobody has: of a name that is not known the signature is looked at as of one that is, so that the
 * time taken tells nothing (ENU-3).
 */
async function pretend(
  { tenant, action }: Context,
  held: Awaited,
  response: AuthenticationResponseJSON,
): Promise<void> {
  await verifyAuthentication({
    response,
    options: held.options as PublicKeyCredentialRequestOptionsJSON,
    tenant,
    embedOrigins: currentEmbedOrigins(tenant, action.embed_origins),
    userHandle: nobody.handle,
    credential: {
      credentialId: readCredentialId(response.id) ?? new Uint8Array(),
      publicKey: decodeBase64url(nobodysKey),
      backupEligible: true,
    },
  });
}

/** Where the browser does not say, a credential that is never on a device is somewhere else. */
function isElsewhere(
  { authenticatorAttachment: attachment }: AuthenticationResponseJSON,
  { transports }: Owner,
): boolean {
  if (attachment !== undefined) return attachment === 'cross-platform';
  return transports.length > 0 && !transports.includes('internal');
}
