import assert from 'node:assert/strict';
import type { TrackRequest, TrackResponse } from '../../src/host-contract.js';
import type { LaunchMode, Outcome } from '../../src/events.js';
import type { Embedding } from './embedding.js';
import type { Ended } from './embedding-page.js';
import { eventually } from './in-page.js';
import type { Page } from './page.js';
import { button, heading } from './person-journeys.js';

export type Mode = LaunchMode | 'auto';

export interface Opened extends TrackResponse {
  readonly userId: string;
}

const setUp = button('Set up a passkey');

type Request = { [Name in keyof TrackRequest]?: TrackRequest[Name] | undefined };

export interface Opening extends Request {
  /** The host's page, the shop's own unless given. */
  readonly address?: string;
  /** A selector of what takes the frame. */
  readonly container?: string;
  /** A word that is left out of the frame's sandbox. */
  readonly without?: string;
  /** Not by a click of a person but by the page itself. */
  readonly programmatic?: boolean;
}

/** On a page of the shop a person clicks the button that opens a link of theirs. */
export async function openLink(
  page: Page,
  embedding: Embedding,
  mode: Mode,
  opening: Opening = {},
): Promise<Opened> {
  const { address, container, without, programmatic = false, ...request } = opening;
  const userId = request.userId ?? `user-${crypto.randomUUID()}`;
  const tracked = await embedding.track({ ...request, userId });
  await page.goto(address ?? `${embedding.shop}/`);
  await page.appears(setUp);
  if (without !== undefined) await page.evaluate(dropFromSandbox, without);
  await page.evaluate(
    (url, how, place) => shop.offer(url, how, place),
    tracked.url,
    mode,
    container,
  );
  if (programmatic) await page.evaluate(() => document.querySelector('button')?.click());
  else await page.click(setUp);
  return { ...tracked, userId };
}

/** Runs in the page: frames made from now on lack one of their permissions. */
function dropFromSandbox(token: string): void {
  const { setAttribute } = HTMLIFrameElement.prototype;
  HTMLIFrameElement.prototype.setAttribute = function (name, value) {
    const kept = value.split(' ').filter((each) => each !== token);
    setAttribute.call(this, name, name === 'sandbox' ? kept.join(' ') : value);
  };
}

/** The hosted page, wherever it is shown, from its first screen to Done. */
export async function enroll(page: Page): Promise<void> {
  await makePasskey(page);
  await page.click(button('Done'));
}

export async function makePasskey(page: Page): Promise<void> {
  await page.click(button('Continue'));
  await page.click(button('Create a passkey'));
  await page.appears(heading('Passkey created'));
}

/** What `launch()` answered, as soon as it has. */
export function outcome(page: Page, within?: number): Promise<Ended> {
  // Marionette makes null of undefined.
  const look = async (): Promise<Ended | undefined> =>
    (await page.evaluate(() => shop.ended[0])) ?? undefined;
  return eventually(look, 'an outcome of launch()', within);
}

/** What a redirect came back with. */
export function returned(page: Page, address: string): Promise<Outcome> {
  return eventually(async () => {
    if (!(await page.evaluate(() => location.href)).startsWith(address)) return undefined;
    const found = await page.evaluate(() => ('shop' in globalThis ? shop.returned : undefined));
    return found ?? undefined;
  }, `a return to ${address}`);
}

/** The host's server believes nothing but what it has had validated. */
export async function validated(
  { host }: Embedding,
  { actionId, userId }: Opened,
  ended: Outcome,
): Promise<void> {
  assert.equal(ended.status, 'completed');
  const result = (ended as { result?: string }).result ?? '';
  const answer = await host.validate(actionId, result);
  const [passkey] = await host.authenticators(userId);
  assert.deepEqual(answer, {
    ...{ actionId, userId, action: 'test', purpose: 'enroll', outcome: 'completed' },
    ...{ methods: ['passkey'], authenticatorId: passkey?.id, origin: host.origin },
  });
}
