/** An element's own; undefined where a page that has made another of it has taken or refused them. */
export function internalsOf(host: HTMLElement): ElementInternals | undefined {
  try {
    return host.attachInternals();
  } catch {
    return undefined;
  }
}
