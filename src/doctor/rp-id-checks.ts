import type { Check, Checkup } from './checkup.js';
import { finding, type Finding } from './finding.js';

const domain = /^(?=.{1,253}$)(?!-)[a-z\d-]{1,63}(\.[a-z\d-]{1,63})*$/i;
/** WebAuthn L3 §5.11.1: browsers read at least five labels, and none is known to read more. */
const labelLimit = 5;

export const rpIdCheck: Check = {
  name: 'rp-id',
  run({ rpId, facts: { origin, host } }) {
    if (rpId === undefined) return [finding('rp_id_not_given', { origin })];
    if (!domain.test(rpId)) return [finding('rp_id_malformed', { rpId })];
    // A site of another name may still be vouched for; the check of related origins says.
    return isBelow(host, rpId) ? [finding('rp_id_ok', { rpId, origin })] : [];
  },
};

export const relatedCheck: Check = {
  name: 'related-origins',
  late: 'related_timeout',
  async run(checkup, signal) {
    const { rpId, env, facts } = checkup;
    const { origin, host } = facts;
    if (rpId === undefined || !domain.test(rpId) || isBelow(host, rpId)) return [];
    const values = { rpId, origin, host };
    // One name without a dot vouches for nobody.
    if (!rpId.includes('.')) return [finding('rp_id_mismatch', values)];
    const found = await related(checkup, values, signal);
    const known = await knowsRelated(env, checkup);
    return known === false ? [...found, finding('related_unsupported', values)] : found;
  },
};

type Names = Readonly<{ rpId: string; origin: string; host: string }>;

async function related({ fetch }: Checkup, values: Names, signal: AbortSignal): Promise<Finding[]> {
  let response: Response;
  try {
    response = await fetch(`https://${values.rpId}/.well-known/webauthn`, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal,
    });
  } catch (error) {
    return [finding('related_unreadable', { ...values, reason: String(error) })];
  }
  if (response.status !== 200)
    return [finding('related_status', { ...values, status: response.status })];
  const type = response.headers.get('content-type') ?? '';
  if (!/^application\/json\s*(;|$)/i.test(type))
    return [finding('related_type', { ...values, type })];
  const body: unknown = await response.json().catch(() => null);
  const { origins } = Object(body) as { origins?: unknown };
  if (!Array.isArray(origins)) return [finding('related_malformed', values)];
  return [finding(judge(origins.map(String), values.origin), values)];
}

function judge(origins: readonly string[], origin: string) {
  const labels = new Set<string>();
  for (const one of origins) {
    const label = labelOf(one);
    if (label === undefined) continue;
    if (labels.size >= labelLimit && !labels.has(label)) {
      if (one === origin) return 'related_labels';
      continue;
    }
    labels.add(label);
    if (URL.canParse(one) && new URL(one).origin === origin) return 'related_ok';
  }
  return 'related_unlisted';
}

/** The part before the public suffix, near enough without the list: `co.uk` and its like count as one. */
function labelOf(origin: string): string | undefined {
  if (!URL.canParse(origin)) return undefined;
  const parts = new URL(origin).hostname.split('.');
  const [second = '', top = ''] = parts.slice(-2);
  const twofold = parts.length > 2 && top.length === 2 && second.length <= 3;
  return parts.at(twofold ? -3 : -2) ?? parts[0];
}

async function knowsRelated(env: Checkup['env'], { after }: Checkup): Promise<unknown> {
  const api = env.PublicKeyCredential as
    { getClientCapabilities?: () => Promise<{ relatedOrigins?: boolean }> } | undefined;
  const late = new Promise<undefined>((resolve) => void after(300, () => resolve(undefined)));
  const said = await Promise.race([api?.getClientCapabilities?.().catch(() => undefined), late]);
  return said?.relatedOrigins;
}

function isBelow(host: string, rpId: string): boolean {
  return `.${host}`.endsWith(`.${rpId.toLowerCase()}`);
}
