import { z } from 'zod';
import { packageVersion } from '../../version.js';
import { healthResponse } from '../answers.js';
import type { Route } from '../http/route.js';

const liveResponse = healthResponse.extend({
  /** Of this package; the hosted page's files tell as much. */
  version: z.string(),
});

/** Every page may read this one, so that the doctor can tell a server that is down from one that does not list the page. */
const readable = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'Date',
};

/** `live`: this process answers; `ready`: so does its store. A process that is live and not ready needs no restart. */
export const healthRoutes: readonly Route[] = [
  {
    audience: 'public',
    method: 'GET',
    path: '/health/live',
    access: 'public',
    summary: 'Whether the process answers',
    answer: { status: 200, schema: liveResponse },
    async handle({ service }) {
      const date = new Date(Date.now() + service.offset()).toUTCString();
      return Response.json(
        { status: 'ok', version: packageVersion },
        { headers: { ...readable, date } },
      );
    },
  },
  {
    audience: 'public',
    method: 'GET',
    path: '/health/ready',
    access: 'public',
    summary: 'Whether the store answers too',
    answer: { status: 200, schema: healthResponse },
    refusals: ['not_available'],
    async handle({ service }) {
      await service.store.query('SELECT 1');
      return { status: 200, body: { status: 'ok' } };
    },
  },
];
