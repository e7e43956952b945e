import { takeAddress, type Address, type Purpose } from './address.js';
import { ancestors, outsideOf, post, type Kept } from './authsignal-opener.js';
import type { Outside } from './visit.js';

/** What our server answers to the code of a link. */
interface Launched extends Omit<Kept, 'popup'> {
  readonly actionId: string;
  readonly token: string;
  readonly purpose: Purpose;
}

type Show = (address: Address | undefined, outside?: Outside) => void;

/**
 * Spends the code that was in the address for a link of our own, and goes on with that as with any other. `search` is the
 * query the page was opened with; it is out of the address by now.
 */
export async function arrive(search: string, show: Show): Promise<void> {
  const { authsignal } = Object(history.state) as { authsignal?: Kept };
  if (authsignal) {
    // A reload: the browser's key opens the action again.
    const address = takeAddress();
    history.replaceState({ ...(history.state as object), authsignal }, '');
    show(address, outsideOf(authsignal));
    return;
  }
  const query = new URLSearchParams(search);
  const popup = query.get('mode') === 'popup';
  const base = location.pathname.replace(/\/authsignal\/launch$/, '');
  const baseUrl = location.origin + base;
  const launched = await post<Launched>('', {
    c: query.get('c') ?? '',
    enroll: query.get('force_enrollment') === 'true',
  });
  if (!launched) {
    // Nobody has said who may hear of it; whoever frames this page has been let by its policy.
    const failed = outsideOf({ popup, origins: ancestors() ?? [], ticket: '' });
    // A link that nobody has: the element says what there is to say.
    show({ baseUrl, actionId: 'ended', purpose: 'enroll', confirm: false }, failed);
    return;
  }
  const { actionId, token, purpose, origins, ticket, redirectUrl } = launched;
  const kept: Kept = { popup, origins, ticket, ...(redirectUrl && { redirectUrl }) };
  history.replaceState({ purpose, authsignal: kept }, '', `${base}/launch/${actionId}`);
  show({ baseUrl, actionId, token, purpose, confirm: false }, outsideOf(kept));
}
