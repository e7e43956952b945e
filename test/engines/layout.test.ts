import assert from 'node:assert/strict';
import { after, before, suite, test } from 'node:test';
import { cells } from '../../demo/gallery/cells.js';
import { startFirefox, type Firefox } from '../support/firefox.js';
import { startGallery, type GalleryWorld } from '../support/gallery.js';
import { differences } from '../support/layout-differences.js';
import { layouts, openFrame, type Layout, type Speech } from '../support/layout-frame.js';
import { outline } from '../support/layout-outline.js';
import type { Page } from '../support/page.js';
import { startWebKit, type WebKit } from '../support/webkit.js';

const screens: readonly string[] = [
  ...[
    ...['confirming', 'opened-ready', 'choosing-of-everything', 'why-ready', 'prompting.mac'],
    ...['saving', 'enrolled', 'enrolled-editing', 'trial-ready', 'trial-worked', 'finished'],
    ...[
      'setup-scanning.mac',
      'setup-entering-app',
      'setup-email-link-waiting',
      'setup-sms-otp-address',
    ],
    ...[
      'codes-codes',
      'failed.cancelled',
      'failed.in_app_browser',
      'failed.already_enrolled',
      'failed.verification_failed',
    ],
  ].map((state) => `passkey-enroll.${state}`),
  ...[
    ...['asking-ready', 'code', 'code-refused', 'waiting', 'choosing-of-everything', 'passed'],
    ...['sign-in-asking-ready', 'sign-in-identifying', 'failed.wrong_code'],
  ].map((state) => `authenticator-challenge.${state}`),
  ...[
    ...['idle', 'renaming', 'confirming-removal', 'refusal', 'many-with-long-names'],
    ...['one-suspended', 'nothing-yet'],
  ].map((state) => `authenticator-settings.${state}`),
  ...['offered', 'showing-codes'].map((state) => `recovery-codes.${state}`),
  ...['offering-due', 'offering-may-be-put-off-once', 'undone'].map(
    (state) => `passkey-nudge.${state}`,
  ),
  'authenticator-launch.closed',
];

const widths = [320, 420];
const speeches: readonly Speech[] = [
  { locale: 'en', dir: 'ltr' },
  { locale: 'ar', dir: 'rtl' },
];

let world: GalleryWorld;
let firefox: Firefox;
let webkit: WebKit;
let reference: readonly Layout[];

before(async () => {
  [world, firefox, webkit] = await Promise.all([startGallery(), startFirefox(), startWebKit()]);
});

after(() => Promise.all([world.close(), firefox.close(), webkit.close()]));

/** Every screen in every form. */
async function laidOut(page: Page): Promise<Layout[]> {
  await openFrame(page, world.origin);
  const found: Layout[] = [];
  for (const speech of speeches) found.push(...(await layouts(page, screens, widths, speech)));
  return found;
}

await suite('the main screens are laid out alike', async () => {
  await test('are in the gallery, every one', () => {
    const there = new Set(cells().map(({ id }) => id));
    assert.deepEqual(
      screens.filter((id) => !there.has(id)),
      [],
    );
  });

  await test('in Chromium, each as it is', async () => {
    reference = await laidOut(await world.chromium.page());
    assert.equal(reference.length, screens.length * widths.length * speeches.length);
  });

  await test('in Firefox as in Chromium', async () => {
    assert.equal(described(await laidOut(firefox.page)), '');
  });

  await test('in WebKitGTK as in Chromium', async () => {
    assert.equal(described(await laidOut(webkit.page)), '');
  });
});

/** What differs from Chromium, screen by screen, with both as outlines. */
function described(found: readonly Layout[]): string {
  return found
    .flatMap(({ id, width, dir, screen }, index) => {
      const before = reference[index]?.screen;
      const lines = before ? differences(before, screen) : ['was not shown'];
      return lines.length > 0 && before
        ? [`${id} ${width} px ${dir} (Chromium; here)`, ...lines, outline(before), outline(screen)]
        : lines;
    })
    .join('\n');
}
