import type { Service } from '../service.js';
import type { Bearer } from './tokens.js';

/** Who has just signed in, as the vendor's client hands it to the page. */
export async function nameOf(
  service: Service,
  { tenant, userId }: Pick<Bearer, 'tenant' | 'userId'>,
): Promise<{ username?: string; userDisplayName?: string }> {
  const { rows } = await service.store.query<{ name: string | null; display_name: string | null }>(
    'SELECT name, display_name FROM users WHERE tenant = $1 AND id = $2',
    [tenant.id, userId],
  );
  const { name = null, display_name: shown = null } = rows[0] ?? {};
  return { ...(name && { username: name }), ...(shown && { userDisplayName: shown }) };
}
