import type { NavigatorFacts } from './env.js';

/** Whose words for unlocking a device a person knows. */
export type Platform = 'iphone' | 'mac' | 'windows' | 'android' | 'chromeos' | 'linux' | 'other';

const platforms: readonly (readonly [RegExp, Platform])[] = [
  [/iphone|ipad|ipod|^ios/i, 'iphone'],
  [/android/i, 'android'],
  [/windows|^win/i, 'windows'],
  [/cros|chrom(e|ium) ?os/i, 'chromeos'],
  [/mac/i, 'mac'],
  [/linux|x11/i, 'linux'],
];

/** The platform whose words to use. An iPad in its desktop guise counts as `iphone`: the words are the same. */
export function platform(navigator: NavigatorFacts = here()): Platform {
  const { userAgent = '', platform = '', maxTouchPoints = 0, userAgentData } = navigator;
  if (platform === 'MacIntel' && maxTouchPoints > 1 && !userAgentData) return 'iphone';
  // The user agent goes before `navigator.platform`, which says Linux on Android and on ChromeOS.
  for (const text of [userAgentData?.platform ?? '', userAgent, platform]) {
    const known = platforms.find(([pattern]) => pattern.test(text));
    if (known) return known[1];
  }
  return 'other';
}

const inApp =
  /; wv\)|FBA[NV]|FB_IAB|Instagram|\bLine\/|MicroMessenger|TikTok|BytedanceWebview|musical_ly|Snapchat|Pinterest\/|LinkedInApp|Twitter for/;

/** Whether a page seems to be shown inside another app; decides a message, never a function. */
export function inAppBrowser(userAgent: string): boolean {
  // A bare WKWebView on iOS names WebKit and not Safari.
  return inApp.test(userAgent) || /\((iPhone|iPad|iPod).*AppleWebKit(?!.*Safari\/)/.test(userAgent);
}

function here(): NavigatorFacts {
  return typeof navigator === 'undefined' ? {} : navigator;
}
