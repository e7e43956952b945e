import { healthResponse } from '../answers.js';
import type { Route } from '../http/route.js';

/** `live`: this process answers; `ready`: so does its store. A process that is live and not ready needs no restart. */
export const healthRoutes: readonly Route[] = [
  {
    audience: 'public',
    method: 'GET',
    path: '/health/live',
    access: 'public',
    summary: 'Whether the process answers',
    answer: { status: 200, schema: healthResponse },
    async handle() {
      return { status: 200, body: { status: 'ok' } };
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
