import { settle, type Check, type Checkup } from './checkup.js';
import { finding, type Finding } from './finding.js';

/** The Trusted Types policies of the two ways to load us: as a package, and by the script tag. */
const policyNames = ['lit-html', 'passkey-elements'];
/** Milliseconds in which a refusal is reported after it was made. */
const reportedWithin = 100;

export const cspCheck: Check = {
  name: 'content-security-policy',
  async run(checkup) {
    const policies = await readPolicies(checkup);
    if (!policies) return [finding('csp_unknown'), ...styles(checkup)];
    const refusing = policies.map(trustedTypes).find((list) => list && !takesUs(list));
    return [
      refusing ? finding('csp_trusted_types', { list: refusing.join(' ') }) : finding('csp_ok'),
      ...styles(checkup),
    ];
  },
};

export const partsCheck: Check = {
  name: 'parts',
  async run({ loadPart }) {
    try {
      await loadPart();
      return [];
    } catch (error) {
      return [finding('parts_missing', { reason: String(error) })];
    }
  },
};

function styles({ env }: Checkup): Finding[] {
  return env.document?.adoptedStyleSheets === undefined ? [finding('adopted_styles_missing')] : [];
}

/**
 * Every policy of the page, as text: from the headers it came with, its meta elements, and what a refusal quoted. Only where
 * none of these tells is a Trusted Types policy made, under a name that no library needs: a refusal would be written to
 * the console and to wherever the site collects its reports.
 */
async function readPolicies(checkup: Checkup): Promise<readonly string[] | undefined> {
  const { env, headers, violations } = checkup;
  const metas = env.document?.querySelectorAll?.('meta[http-equiv="Content-Security-Policy" i]');
  const inPage = Array.from(metas ?? [], ({ content = '' }) => content);
  const sent = await headers;
  if (sent) return [...inPage, ...(sent.get('content-security-policy') ?? '').split(',')];
  const quoted = (): string[] => violations.map(({ originalPolicy }) => originalPolicy);
  if (violations.length === 0 && mayMakePolicy(env)) return inPage;
  if (violations.length === 0) await settle(checkup, reportedWithin);
  const texts = [...inPage, ...quoted()];
  return texts.length > 0 ? texts : undefined;
}

function mayMakePolicy({ trustedTypes }: Checkup['env']): boolean {
  try {
    return Boolean(trustedTypes?.createPolicy('passkey-elements-doctor', {}));
  } catch {
    return false;
  }
}

/** The names a policy lists under `trusted-types`; nothing where it has no such directive. */
function trustedTypes(policy: string): string[] | undefined {
  for (const directive of policy.split(';')) {
    const [name, ...values] = directive.trim().split(/\s+/);
    if (name?.toLowerCase() === 'trusted-types') return values;
  }
  return undefined;
}

function takesUs(list: readonly string[]): boolean {
  return list.includes('*') || policyNames.some((name) => list.includes(name));
}
