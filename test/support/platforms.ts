import type { ChromiumPage } from './chromium-page.js';

/** A kind of device as pages are told of it, and the words its people know. */
export interface EmulatedPlatform {
  readonly name: 'macOS' | 'Windows' | 'iOS' | 'Android';
  readonly userAgent: string;
  /** `navigator.platform` */
  readonly platform: string;
  readonly mobile: boolean;
  /** As our screens call its unlocking. */
  readonly unlock: string;
}

const chrome = (system: string, mobile = ''): string =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 ${mobile}Safari/537.36`;

export const platforms: readonly EmulatedPlatform[] = [
  {
    name: 'macOS',
    userAgent: chrome('Macintosh; Intel Mac OS X 10_15_7'),
    platform: 'MacIntel',
    mobile: false,
    unlock: 'Touch ID or your Mac password',
  },
  {
    name: 'Windows',
    userAgent: chrome('Windows NT 10.0; Win64; x64'),
    platform: 'Win32',
    mobile: false,
    unlock: 'Windows Hello (face, fingerprint or PIN)',
  },
  {
    name: 'iOS',
    userAgent:
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    platform: 'iPhone',
    mobile: true,
    unlock: 'Face ID, Touch ID or your device passcode',
  },
  {
    name: 'Android',
    userAgent: chrome('Linux; Android 10; K', 'Mobile '),
    platform: 'Linux armv81',
    mobile: true,
    unlock: 'your screen lock (fingerprint, face, PIN or pattern)',
  },
];

/** Makes a page believe that it is on such a device; before it is navigated. The browser stays what it is. */
export async function emulate(page: ChromiumPage, device: EmulatedPlatform): Promise<void> {
  const { name, userAgent, platform, mobile } = device;
  await page.devtools.send('Emulation.setUserAgentOverride', {
    userAgent,
    platform,
    userAgentMetadata: {
      ...{ platform: name, platformVersion: '', architecture: '', model: '', mobile },
      brands: [{ brand: 'Chromium', version: '139' }],
    },
  });
}
