import type { Purpose } from '../contract.js';
import type { Service } from './service.js';

/** What a link carries besides the action's id, all of it in the fragment: it reaches no server log, proxy or `Referer`. */
export interface LinkParts {
  readonly token: string;
  /** Reads what becomes of the action, and nothing else. */
  readonly watch?: string | undefined;
  readonly purpose: Purpose;
  /** The language of the person, where their site has said it; a BCP 47 tag. */
  readonly lang?: string | undefined;
  /** The page waits for a click before it exchanges the token. */
  readonly confirm?: boolean;
}

export function launchLink(
  { baseUrl }: Service,
  actionId: string,
  { token, watch, purpose, lang, confirm = false }: LinkParts,
): string {
  const members = [
    `token=${token}`,
    ...(watch === undefined ? [] : [`watch=${watch}`]),
    // So that the page fetches the right element at once; what may be done is decided here.
    ...(purpose === 'enroll' ? [] : [`purpose=${purpose}`]),
    ...(lang === undefined ? [] : [`lang=${lang}`]),
    ...(confirm ? ['confirm'] : []),
  ];
  return `${baseUrl}/launch/${actionId}#${members.join('&')}`;
}
