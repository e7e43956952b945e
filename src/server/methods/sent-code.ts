import type { CodeStart, MethodKind } from '../../contract.js';
import { audit } from '../audit.js';
import { hashCode, isCode, newCode, normalizeCode, type CodeBinding } from '../codes.js';
import { maskAddress } from '../mask.js';
import { enqueueCode } from '../notices.js';
import { Refusal } from '../refusal.js';
import { reserveSend } from '../sends.js';
import type { Answer, Begun, Context, Held, Method, Strength } from './method.js';

/** How long a code is good for, in milliseconds (NIST SP 800-63B-4 §3.1.3.2: at most ten minutes). */
const lifetime = 300_000;

interface Channel {
  readonly kind: 'email-otp' | 'sms-otp';
  readonly channel: 'mail' | 'sms';
  /** The column of the user's row; no request ever names an address. */
  readonly property: 'email' | 'phone';
  readonly strength: Strength;
}

/** A way that sends a code to an address of the user's, and takes whoever can type it for them. */
export function sentCode({ kind, channel, property, strength }: Channel): Method {
  // A mailbox enrolled for links reads codes as well.
  const bound: readonly MethodKind[] = kind === 'email-otp' ? [kind, 'email-link'] : [kind];

  async function send(
    context: Context,
    id: string,
    purpose: CodeBinding['purpose'],
  ): Promise<Begun<Omit<CodeStart<typeof kind>, 'id' | 'completeIn'>>> {
    const { service, sql, tenant, action, user, caller } = context;
    const address = requireReachable(context, channel, property);
    const sending = { tenant: tenant.id, userId: action.user_id, channel, address };
    const resendIn = await reserveSend(service, sql, sending);
    const code = newCode();
    const expires = action.at + lifetime;
    await enqueueCode(service, sql, {
      ...sending,
      tenant,
      code,
      locale: user.locale,
      ceremonyId: id,
      expires,
    });
    const subject = { tenant: tenant.id, userId: action.user_id, actionId: action.id };
    await audit(service, sql, 'code_sent', subject, caller, { method: kind, purpose });
    return {
      start: { method: kind, sentTo: maskAddress(address), resendIn },
      kept: {
        code_hash: hashCode(service.keyring, { id, purpose, address, code }),
        code_expires: expires,
        address,
      },
    };
  }

  /** The address the code went to. A code that is wrong, late or for another address gets one answer. */
  function check(
    { service, action, user }: Context,
    { id, code_hash: hash, code_expires: expires, address }: Held,
    answer: Answer,
    purpose: CodeBinding['purpose'],
  ): string {
    const code = 'code' in answer ? normalizeCode(answer.code) : undefined;
    if (code && hash && address) {
      const right = isCode(service.keyring, { id, purpose, address, code }, hash);
      if (right && (expires ?? 0) > action.at && address === user[property]) return address;
    }
    throw new Refusal('wrong_code');
  }

  return {
    kind,
    beginEnrollment: (context, id) => send(context, id, 'enrollment'),
    async completeEnrollment(context, held, answer) {
      const address = check(context, held, answer, 'enrollment');
      await verifyAddress(context, property, address);
      return { columns: { address }, name: maskAddress(address) };
    },
    async beginChallenge(context, id) {
      if (!(await authenticatorAt(context, bound, context.user[property]))) {
        throw new Refusal('forbidden');
      }
      return send(context, id, 'challenge');
    },
    async completeChallenge(context, held, answer) {
      const address = check(context, held, answer, 'challenge');
      const authenticatorId = await authenticatorAt(context, bound, address);
      if (!authenticatorId) throw new Refusal('wrong_code');
      return { strength, authenticatorId };
    },
  };
}

/** The user's address, where something can be sent to it. */
export function requireReachable(
  { service, user }: Context,
  channel: Channel['channel'],
  property: Channel['property'],
): string {
  const address = user[property];
  if (address && service.senders[channel]) return address;
  throw new Refusal('forbidden', {
    message: `Nothing can be sent: track with user.${property}, and configure the server's ${channel}.`,
  });
}

/** The authenticator that is bound to this address, of the first kind there is; undefined where it has gone, or is suspended. */
export async function authenticatorAt(
  { sql, tenant, action }: Context,
  kinds: readonly MethodKind[],
  address: string | null,
): Promise<string | undefined> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT id FROM authenticators WHERE tenant = $1 AND user_id = $2 AND method = ANY ($3::text[])
       AND address = $4 AND suspended_at IS NULL AND flagged_at IS NULL
     ORDER BY array_position($3::text[], method) LIMIT 1`,
    [tenant.id, action.user_id, kinds, address],
  );
  return rows[0]?.id;
}

/** Whoever typed the code or followed the link reads what is sent there: notices may go to it. */
export async function verifyAddress(
  { sql, tenant, action }: Context,
  property: Channel['property'],
  address: string,
): Promise<void> {
  await sql.query(
    `UPDATE users SET ${property}_verified = true WHERE tenant = $1 AND id = $2 AND ${property} = $3`,
    [tenant.id, action.user_id, address],
  );
}
