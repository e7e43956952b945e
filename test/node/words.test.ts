import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { NavigatorFacts } from '../../src/ceremony/env.js';
import { inAppBrowser, platform, type Platform } from '../../src/ceremony/words.js';
import { unlockText } from '../../src/i18n/unlock-text.js';

const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';
const blink = 'AppleWebKit/537.36 (KHTML, like Gecko)';

const agents: readonly (readonly [string, NavigatorFacts, Platform])[] = [
  [
    'Safari on iPhone',
    {
      userAgent: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${webkit} Version/27.0 Mobile/15E148 Safari/604.1`,
      platform: 'iPhone',
    },
    'iphone',
  ],
  [
    'Chrome on iPhone',
    {
      userAgent: `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${webkit} CriOS/157.0.0.0 Mobile/15E148 Safari/604.1`,
      platform: 'iPhone',
    },
    'iphone',
  ],
  [
    'Safari on iPad, as a desktop',
    {
      userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/27.0 Safari/605.1.15`,
      platform: 'MacIntel',
      maxTouchPoints: 5,
    },
    'iphone',
  ],
  [
    'Safari on Mac',
    {
      userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Version/27.0 Safari/605.1.15`,
      platform: 'MacIntel',
      maxTouchPoints: 0,
    },
    'mac',
  ],
  [
    'Chrome on Mac with a touch display',
    {
      userAgent: `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${blink} Chrome/157.0.0.0 Safari/537.36`,
      platform: 'MacIntel',
      maxTouchPoints: 10,
      userAgentData: { platform: 'macOS' },
    },
    'mac',
  ],
  [
    'Firefox on Windows',
    {
      userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:160.0) Gecko/20100101 Firefox/160.0',
      platform: 'Win32',
    },
    'windows',
  ],
  [
    'Edge on Windows',
    { userAgent: '', platform: 'Win32', userAgentData: { platform: 'Windows' } },
    'windows',
  ],
  [
    'Chrome on Android',
    {
      userAgent: `Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/157.0.0.0 Mobile Safari/537.36`,
      platform: 'Linux armv81',
      userAgentData: { platform: 'Android' },
    },
    'android',
  ],
  [
    'Firefox on Android',
    {
      userAgent: 'Mozilla/5.0 (Android 16; Mobile; rv:160.0) Gecko/160.0 Firefox/160.0',
      platform: 'Linux aarch64',
    },
    'android',
  ],
  [
    'Chrome on ChromeOS',
    {
      userAgent: `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${blink} Chrome/157.0.0.0 Safari/537.36`,
      platform: 'Linux x86_64',
      userAgentData: { platform: 'Chrome OS' },
    },
    'chromeos',
  ],
  [
    'Firefox on Linux',
    {
      userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0',
      platform: 'Linux x86_64',
    },
    'linux',
  ],
  [
    'a platform of the future',
    { userAgent: 'Mozilla/6.0 (Fuchsia)', platform: 'Fuchsia' },
    'other',
  ],
  ['nothing said', {}, 'other'],
];

suite('whose words', () => {
  for (const [name, navigator, expected] of agents)
    test(name, () => assert.equal(platform(navigator), expected));
});

suite('shown inside another app', () => {
  const inside = [
    `Mozilla/5.0 (Linux; Android 16; Pixel 9; wv) ${blink} Version/4.0 Chrome/157.0.0.0 Mobile Safari/537.36`,
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${webkit} Mobile/15E148 [FBAN/FBIOS;FBAV/500.0]`,
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${webkit} Mobile/15E148 Instagram 400.0`,
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${webkit} Mobile/15E148 Safari Line/15.0`,
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${webkit} Mobile/15E148 MicroMessenger/8.0`,
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${webkit} Mobile/15E148`,
  ];
  for (const userAgent of inside)
    test(userAgent.slice(-32), () => assert.equal(inAppBrowser(userAgent), true));

  for (const [name, { userAgent = '' }] of agents)
    test(`not ${name}`, () => assert.equal(inAppBrowser(userAgent), false));
});

suite('how a device is unlocked', () => {
  test('always as alternatives, never as one sensor', () => {
    for (const platform of ['iphone', 'mac', 'windows', 'android', 'linux', 'other'] as const)
      assert.match(unlockText(platform), / or /);
  });

  test('in the platform’s own terms', () => {
    assert.equal(unlockText('iphone'), 'Face ID, Touch ID or your device passcode');
    assert.equal(unlockText('mac'), 'Touch ID or your Mac password');
    assert.equal(unlockText('windows'), 'Windows Hello (face, fingerprint or PIN)');
    assert.equal(unlockText('android'), 'your screen lock (fingerprint, face, PIN or pattern)');
    assert.equal(unlockText('chromeos'), 'your device’s screen lock');
  });
});
