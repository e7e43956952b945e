import { audit } from '../audit.js';
import { hashCode, isCode, type CodeBinding } from '../codes.js';
import { maskAddress } from '../mask.js';
import { enqueueCode } from '../notices.js';
import { Refusal } from '../refusal.js';
import { reserveSend } from '../sends.js';
import { now, type Caller, type Service } from '../service.js';
import { isId, isToken, newToken } from '../tokens.js';
import type { Begun, Context, Held, LinkStart, Method } from './method.js';
import { authenticatorAt, requireReachable, verifyAddress } from './sent-code.js';

/** How long a link is good for, in milliseconds: mail may take its time, and its 256 bits are not guessed meanwhile. */
const lifetime = 600_000;
const kind = 'email-link';
/** The page of the link, and where its button sends what the link holds. */
export const linkPath = '/email-link';

type Purpose = CodeBinding['purpose'];

/**
 * A link by e-mail, as weak a proof as a code. Whoever follows it says so on a page of ours, wherever they read their
 * mail; what that proves belongs to the ceremony that asked, and to nobody who holds the link.
 */
export const emailLink: Method = {
  kind,
  beginEnrollment: (context, id) => send(context, id, 'enrollment'),
  async completeEnrollment(context, held) {
    const address = followed(context, held);
    await verifyAddress(context, 'email', address);
    return { columns: { address }, name: maskAddress(address) };
  },
  async beginChallenge(context, id) {
    if (!(await authenticatorAt(context, [kind], context.user.email))) {
      throw new Refusal('forbidden');
    }
    return send(context, id, 'challenge');
  },
  async completeChallenge(context, held) {
    const authenticatorId = await authenticatorAt(context, [kind], followed(context, held));
    if (!authenticatorId) throw new Refusal('verification_failed');
    return { strength: 1, authenticatorId };
  },
};

async function send(
  context: Context,
  id: string,
  purpose: Purpose,
): Promise<Begun<Omit<LinkStart, 'id' | 'completeIn'>>> {
  const { service, sql, tenant, action, user, caller } = context;
  const address = requireReachable(context, 'mail', 'email');
  const sending = { tenant: tenant.id, userId: action.user_id, channel: 'mail', address } as const;
  const resendIn = await reserveSend(service, sql, sending);
  const secret = newToken();
  const expires = action.at + lifetime;
  await enqueueCode(service, sql, {
    ...sending,
    tenant,
    // In the fragment: no server, proxy or `Referer` sees it, and a scanner that opens the link changes nothing.
    link: `${service.baseUrl}${linkPath}#${id}.${secret}`,
    locale: user.locale,
    ceremonyId: id,
    expires,
  });
  const subject = { tenant: tenant.id, userId: action.user_id, actionId: action.id };
  await audit(service, sql, 'code_sent', subject, caller, { method: kind, purpose });
  return {
    start: { method: kind, sentTo: maskAddress(address), resendIn },
    kept: {
      code_hash: hashCode(service.keyring, { id, purpose, address, code: secret }),
      code_expires: expires,
      address,
    },
  };
}

/** The address the followed link went to, while it is the user's. */
function followed({ user }: Context, { answered, address }: Held): string {
  if (answered && address && address === user.email) return address;
  throw new Refusal('verification_failed');
}

interface Linked {
  readonly action_id: string;
  readonly tenant: string;
  readonly user_id: string;
  readonly code_hash: Uint8Array;
  readonly address: string;
  readonly answered: boolean;
}

/**
 * Notes that the link of a ceremony has been followed, which is all its holder can do. Asked again while the ceremony
 * waits it changes nothing; a link that is wrong, spent, replaced or too late is false, with no word of which.
 */
export async function followLink(
  service: Service,
  { id, secret }: { readonly id: string; readonly secret: string },
  caller: Caller,
): Promise<boolean> {
  if (!isId(id) || !isToken(secret)) return false;
  return service.store.transaction(async (sql) => {
    for (const table of ['enrollments', 'challenges'] as const) {
      // Held, so that a newer link that takes its place meanwhile comes before this one or after it.
      const { rows } = await sql.query<Linked>(
        `SELECT c.action_id, a.tenant, a.user_id, c.code_hash, c.address,
           c.answered_at IS NOT NULL AS answered
         FROM ${table} c JOIN actions a ON a.id = c.action_id
         WHERE c.id = $2 AND c.method = '${kind}' AND c.state = 'pending' AND c.code_hash IS NOT NULL
           AND c.complete_by > ${now(1)} AND c.code_expires_at > ${now(1)} FOR UPDATE OF c`,
        [service.offset(), id],
      );
      const row = rows[0];
      if (!row) continue;
      const { code_hash: hash, address, tenant, user_id: userId, action_id: actionId } = row;
      const purpose = table === 'enrollments' ? 'enrollment' : 'challenge';
      if (!isCode(service.keyring, { id, purpose, address, code: secret }, hash)) return false;
      if (row.answered) return true;
      await sql.query(`UPDATE ${table} SET answered_at = ${now(1)} WHERE id = $2`, [
        service.offset(),
        id,
      ]);
      const subject = { tenant, userId, actionId };
      await audit(service, sql, 'link_followed', subject, caller, { ceremonyId: id, purpose });
      return true;
    }
    return false;
  });
}
