import type { Platform } from '../../src/ceremony/words.js';

/** What a browser says of itself there, as far as `platform()` listens. */
const names: Record<Platform, string> = {
  mac: 'macOS',
  iphone: 'iOS',
  windows: 'Windows',
  android: 'Android',
  chromeos: 'Chrome OS',
  linux: 'Linux',
  other: 'Fuchsia',
};

/** Has the page taken for one on another platform; for the real one again without. */
export function pretend(platform: Platform | undefined): void {
  if (!platform) {
    for (const name of ['userAgentData', 'userAgent', 'platform', 'maxTouchPoints'])
      Reflect.deleteProperty(navigator, name);
    return;
  }
  const says = { platform: names[platform] };
  const facts = { userAgentData: says, userAgent: '', platform: '', maxTouchPoints: 0 };
  for (const [name, value] of Object.entries(facts))
    Object.defineProperty(navigator, name, { configurable: true, get: () => value });
}
