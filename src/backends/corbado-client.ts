/** Milliseconds a question to the browser may take: some extensions never answer. */
const patience = 300;

interface Handle {
  readonly data: string | undefined;
  readonly source: string;
  /** Milliseconds since 1970. */
  readonly ts: number;
}

/**
 * What the vendor decides by, as far as a page may know it. Left out are `visitorId`, which takes a fingerprint of the
 * device, and `bluetoothAvailable` and `privateMode`, which take probing: a person has been asked for none of it, and
 * without it the vendor knows a browser again by the handle it gave.
 */
export async function clientInformation(projectId: string): Promise<object> {
  const late = new Promise((resolve) => setTimeout(resolve, patience));
  // Undefined where there is no answer: what is not known is left out, and not said to be missing.
  const ask = (question: () => Promise<unknown>) =>
    Promise.race([late, Promise.resolve().then(question)]).catch(() => undefined);
  const [platform, conditional, clientCapabilities, javaScriptHighEntropy] = await Promise.all([
    ask(() => PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable()),
    ask(() => PublicKeyCredential.isConditionalMediationAvailable()),
    ask(() => PublicKeyCredential.getClientCapabilities()),
    ask(highEntropy),
  ]);
  const handle = clientHandle(projectId);
  return {
    isUserVerifyingPlatformAuthenticatorAvailable: platform,
    isConditionalMediationAvailable: conditional,
    clientCapabilities,
    javaScriptHighEntropy,
    webdriver: (globalThis as { navigator?: Partial<Navigator> }).navigator?.webdriver ?? false,
    ...(handle?.data && {
      clientEnvHandle: handle.data,
      clientEnvHandleMeta: { ts: handle.ts, source: handle.source === 'URL' ? 'url' : 'ls' },
    }),
  };
}

/** Under the vendor's own name and in its own form, so that its other scripts on this site know the browser too. */
export function keepClientHandle(projectId: string, data: string | undefined): void {
  const handle: Handle = { data, ts: Date.now(), source: 'LocalStorage' };
  if (data) stored((name) => localStorage.setItem(name, JSON.stringify(handle)), projectId);
}

const clientHandle = (projectId: string): Handle | undefined =>
  stored((name) => JSON.parse(localStorage.getItem(name) ?? '0') as Handle, projectId);

/** Blocked, full or used for something else: the vendor gives another handle the next time. */
function stored<T>(use: (name: string) => T, projectId: string): T | undefined {
  try {
    return use(`cbo_client_handle-${projectId}`);
  } catch {
    return undefined;
  }
}

const highEntropy = (): Promise<object> =>
  (navigator as unknown as { userAgentData: UserAgentData }).userAgentData
    .getHighEntropyValues(['platformVersion'])
    .then(({ platform, platformVersion, mobile }) => ({ platform, platformVersion, mobile }));

interface UserAgentData {
  getHighEntropyValues(hints: readonly string[]): Promise<Partial<Record<string, unknown>>>;
}
