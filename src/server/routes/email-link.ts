import { z } from 'zod';
import { followPath, linkPage, linkScript, linkScriptPath } from '../email-link-page.js';
import { requireMediaType } from '../http/guard.js';
import { fit, parseJson } from '../http/json.js';
import type { Route } from '../http/route.js';
import { followLink, linkPath } from '../methods/email-link.js';
import { Refusal } from '../refusal.js';

const followed = z.strictObject({ id: z.string().max(256), secret: z.string().max(256) });

/** The page of a link by e-mail, wherever its mail is read; what it proves goes to the session that asked for it. */
export const emailLinkRoutes: readonly Route[] = [
  {
    audience: 'public',
    method: 'GET',
    path: linkPath,
    access: 'public',
    summary: 'The page of a link by e-mail; changes nothing, however often it is read',
    answer: { status: 200, type: 'text/html' },
    async handle({ headers, service }) {
      const site = service.authsignal?.tenant.rpName ?? new URL(service.baseUrl).hostname;
      return linkPage(headers.get('accept-language'), site);
    },
  },
  {
    audience: 'public',
    method: 'GET',
    path: linkScriptPath,
    access: 'public',
    summary: 'The script of that page',
    answer: { status: 200, type: 'text/javascript' },
    async handle() {
      return linkScript();
    },
  },
  {
    audience: 'public',
    method: 'POST',
    path: followPath,
    access: 'public',
    summary: 'Say that a link by e-mail has been followed; its own page alone does',
    body: followed,
    answer: { status: 204 },
    refusals: ['action_ended', 'invalid_origin'],
    async handle({ service, headers, bytes, caller }) {
      // Nobody else's page may press the button for whoever holds the link.
      if (headers.get('origin') !== service.baseUrl) throw new Refusal('invalid_origin');
      requireMediaType(headers, bytes);
      const body = fit(followed, parseJson(bytes));
      if (await followLink(service, body, caller)) return { status: 204, body: undefined };
      throw new Refusal('action_ended', {
        message: 'The link has been used, is over, or was never sent.',
      });
    },
  },
];
