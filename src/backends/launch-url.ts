/** Reads a tracked-action URL, `{baseUrl}/launch/{actionId}#token=…`; undefined where it is none. */
export function parseLaunchUrl(
  url: string,
  base?: string,
): { baseUrl: string; actionId: string; token?: string; confirm: boolean } | undefined {
  if (!URL.canParse(url, base)) return undefined;
  const { origin, pathname, hash, protocol } = new URL(url, base);
  if (!protocol.startsWith('http')) return undefined;
  const [, path, actionId] = /^(.*)\/launch\/([\w-]+)$/.exec(pathname) ?? [];
  if (path === undefined || actionId === undefined) return undefined;
  const fragment = new URLSearchParams(hash.slice(1));
  const token = fragment.get('token');
  return {
    baseUrl: origin + path,
    actionId,
    ...(token !== null && { token }),
    confirm: fragment.has('confirm'),
  };
}
