import { z } from 'zod';
import type { Assets } from '../assets.js';
import { fit, parseJson } from '../http/json.js';
import { requireMediaType } from '../http/guard.js';
import type { Call, Route } from '../http/route.js';
import { hostedPage } from '../launch.js';
import { Refusal } from '../refusal.js';
import { finishLaunch, framing, spendLaunch } from './launch.js';
import type { Authsignal } from './options.js';
import { launchPath } from './track.js';

const spendRequest = z.strictObject({ c: z.string().max(256), enroll: z.boolean() });
const finishRequest = z.strictObject({ ticket: z.string().max(256) });
const spendResponse = z.strictObject({
  actionId: z.string(),
  token: z.string(),
  purpose: z.enum(['enroll', 'settings', 'challenge']),
  /** Pages that may hear of it. */
  origins: z.array(z.string()),
  ticket: z.string(),
  redirectUrl: z.string().exactOptional(),
});

/** The hosted page behind the vendor's `url`; what it does there is done by our own API, in an action of its own. */
export function launchRoutes(config: Authsignal, assets: Assets): readonly Route[] {
  return [
    {
      audience: 'public',
      method: 'GET',
      path: launchPath,
      access: 'public',
      summary: "The hosted page of the compatible API's links; changes nothing",
      answer: { status: 200, type: 'text/html' },
      async handle({ service, headers, query }) {
        return hostedPage(assets, framing(service, config, query.get('c') ?? ''), headers);
      },
    },
    {
      audience: 'public',
      method: 'POST',
      path: launchPath,
      access: 'exchange',
      summary: 'Spend the code of such a link for an action of our own',
      body: spendRequest,
      answer: { status: 200, schema: spendResponse },
      refusals: ['action_ended', 'invalid_origin', 'reauth_required'],
      async handle(call) {
        const { c, enroll } = read(call, spendRequest);
        const { service, caller } = call;
        return {
          status: 200,
          body: await spendLaunch(service, config, { code: c, enroll }, caller),
        };
      },
    },
    {
      audience: 'public',
      method: 'POST',
      path: `${launchPath}/token`,
      access: 'exchange',
      summary: 'Take the token that the page which opened such a link is given',
      body: finishRequest,
      answer: { status: 200, schema: z.strictObject({ token: z.string() }) },
      refusals: ['not_found', 'invalid_origin'],
      async handle(call) {
        const { ticket } = read(call, finishRequest);
        const { service, caller } = call;
        return { status: 200, body: await finishLaunch(service, config, ticket, caller) };
      },
    },
  ];
}

/** From the hosted page alone: no other page of anybody's spends a link. */
function read<B>(call: Call, schema: z.ZodType<B>): B {
  const { headers, service, bytes } = call;
  const site = headers.get('sec-fetch-site');
  if (headers.get('origin') !== service.baseUrl || (site !== null && site !== 'same-origin')) {
    throw new Refusal('invalid_origin', { message: 'Only the hosted page spends its links.' });
  }
  requireMediaType(headers, bytes);
  return fit(schema, parseJson(bytes));
}
