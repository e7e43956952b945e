import { beFirst, type Copies, findCopies } from '../copies.js';
import { PasskeyNudge } from '../elements/passkey-nudge.js';

export { packageVersion as version } from '../version.js';
export { PasskeyNudge };

const tag = 'passkey-nudge';
const { url } = import.meta;
const folder = new URL('.', url).href;
const self = `${folder}${tag}.js`;
const others = () => import('./others.js');

/** Nothing but the element itself is here before there is something to offer, or another element on the page. */
export async function register(wanted: string): Promise<boolean> {
  if (wanted === tag) {
    const present = customElements.get(tag);
    if (!present) customElements.define(tag, PasskeyNudge);
    if (!present || present === PasskeyNudge) return true;
  }
  return (await others()).register(wanted, async () => PasskeyNudge);
}

PasskeyNudge.ready = async () => (await others()).speak();

// As `start` does it, without what there is to say of several copies: mostly there is one.
const copies = findCopies();
if (copies && (copies.folder !== folder || url !== self)) {
  void import('./start.js').then((file) => file.start(tag, url));
} else {
  const { load } = (copies ??
    Object.assign(beFirst(), {
      folder,
      files: new Map([[self, url]]),
      load: async (wanted: string) =>
        ((await import(/* @vite-ignore */ self)) as { register: typeof register }).register(wanted),
    })) as Required<Copies>;
  void load(tag);
}
