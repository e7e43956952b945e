import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { startEmbedding, strictPolicy, type Embedding } from '../support/embedding.js';
import {
  enroll,
  makePasskey,
  openLink,
  outcome,
  returned,
  validated,
  type Mode,
} from '../support/embedding-journeys.js';
import { traces, type Traces } from '../support/embedding-traces.js';
import { button } from '../support/person-journeys.js';
import { chromiumVisits, type ChromiumVisit, type VisitingBrowser } from '../support/visits.js';

/**
 * The browser keeps the address that a document itself came with, and no script can take it out; it is to be read by the
 * hosted page alone, whose policy lets in no script but its own.
 */
const arrival = /^(token|watch|handover \d+) performance navigation http:\/\/localhost:/;

/** Secrets may be in the bodies of requests and their answers, and in no other place that outlives them or that others read. */
describe('secrets, on a strict page of another site in Chromium', () => {
  let browser: VisitingBrowser<ChromiumVisit>;
  let embedding: Embedding;
  let visit: ChromiumVisit;

  before(async () => {
    [browser, embedding] = await Promise.all([chromiumVisits(), startEmbedding()]);
    const headers = { 'content-security-policy': strictPolicy(embedding.host.origin) };
    embedding.pages.set('/', { headers });
    // What the README tells hosts of the page that a redirect ends at: its address has the result until it is read.
    embedding.pages.set('/return', { headers: { ...headers, 'referrer-policy': 'no-referrer' } });
  });

  after(async () => {
    await browser.close();
    await embedding.close();
  });

  beforeEach(async () => {
    embedding.arrived.length = 0;
    embedding.answered.length = 0;
    visit = await browser.visit(embedding.host.origin);
  });

  afterEach(() => visit.close());

  /** No policy was broken and nobody else was asked for anything, in any document of the journey. */
  const isClean = (): void => {
    const { errors, violations, requests } = visit.page.seen;
    assert.deepEqual(errors, []);
    assert.deepEqual(violations, []);
    const origins = new Set(requests.map(({ url }) => new URL(url).origin));
    assert.deepEqual([...origins].sort(), [embedding.host.origin, embedding.shop].sort());
  };

  /** Every secret that has existed, found in what went between browser and server. */
  const secrets = (url: string, result: string): Record<string, string> => {
    const fragment = new URLSearchParams(new URL(url).hash.slice(1));
    const found: Record<string, string> = {
      token: fragment.get('token') ?? '',
      watch: fragment.get('watch') ?? '',
      result,
      ...embedding.secrets(),
    };
    assert.ok(found['session 0']);
    for (const [name, secret] of Object.entries(found)) assert.ok(secret.length >= 43, name);
    return found;
  };

  const isKept = (found: Traces, kept: Record<string, string>, allowed: RegExp[] = []): void => {
    for (const [place, texts] of Object.entries(found))
      for (const text of texts)
        for (const [name, secret] of Object.entries(kept))
          if (
            text.includes(secret) &&
            !allowed.some((each) => each.test(`${name} ${place} ${text}`))
          )
            assert.fail(`${name} in ${place}: ${text}`);
  };

  for (const mode of ['iframe', 'popup', 'auto'] as const satisfies Mode[])
    it(`${mode}: none is in an address, a Referer, the history, a log, a message, storage or a performance entry`, async () => {
      const { page } = visit;
      const opened = await openLink(page, embedding, mode);
      const shown = mode === 'popup' ? await visit.popup() : await visit.frame();
      await shown.appears(button('Continue'));
      const early = await traces(embedding, visit, shown);
      await makePasskey(shown);
      const late = await traces(embedding, visit, shown);
      await shown.click(button('Done'));
      const ended = await outcome(page);
      await validated(embedding, opened, ended);
      const kept = secrets(opened.url, ended.status === 'completed' ? (ended.result ?? '') : '');
      // The result is told through the port, to the one page that it is for.
      for (const each of [early, late, await traces(embedding, visit)])
        isKept(each, kept, [/^result ports /, arrival]);
      isClean();
    });

  it('iframe that hands over to a window: none is in any of these either, nor is the token for that', async () => {
    const { page } = visit;
    const { headers } = embedding.pages.get('/') ?? {};
    const forbid = { 'permissions-policy': 'publickey-credentials-create=()' };
    embedding.pages.set('/', { headers: { ...headers, ...forbid } });
    const opened = await openLink(page, embedding, 'iframe');
    embedding.pages.set('/', { headers: headers ?? {} });
    const frame = await visit.frame();
    await frame.appears(button('Continue in a new window'));
    const before = await traces(embedding, visit, frame);
    await frame.click(button('Continue in a new window'));
    const popup = await visit.popup();
    await makePasskey(popup);
    const late = await Promise.all([popup, frame].map((each) => traces(embedding, visit, each)));
    await popup.click(button('Done'));
    const ended = await outcome(page);
    await validated(embedding, opened, ended);
    const kept = secrets(opened.url, ended.status === 'completed' ? (ended.result ?? '') : '');
    assert.equal(Object.keys(kept).filter((name) => name.startsWith('handover')).length, 1);
    for (const each of [before, ...late, await traces(embedding, visit)])
      isKept(each, kept, [/^result ports /, arrival]);
    isClean();
  });

  it('redirect: the only tokens in any address are state and result, on the way back', async () => {
    const { page } = visit;
    const opened = await openLink(page, embedding, 'redirect');
    await page.appears(button('Continue'));
    const during = await traces(embedding, visit, page);
    await enroll(page);
    const back = await returned(page, `${embedding.shop}/return`);
    await validated(embedding, opened, back);
    const kept = secrets(opened.url, back.status === 'completed' ? (back.result ?? '') : '');
    const ways = embedding.arrived.filter(({ url }) => url.includes('?'));
    assert.equal(ways.length, 1);
    const [way] = ways;
    const { searchParams, pathname } = new URL(way?.url ?? '');
    assert.equal(pathname, '/return');
    assert.deepEqual([...searchParams.keys()].sort(), ['outcome', 'result', 'state']);
    const allowed = [
      arrival,
      /^result (urls|requests) http:\/\/shop\.localhost:\d+\/return\?/,
      // The address that the browser itself came with; no script put it there and none can take it out.
      /^result performance navigation http:\/\/shop\.localhost:\d+\/return\?/,
    ];
    for (const each of [during, await traces(embedding, visit, page)]) isKept(each, kept, allowed);
    isClean();
  });
});
