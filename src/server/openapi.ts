import { z } from 'zod';
import { errorBody } from './answers.js';
import type { Route } from './http/route.js';
import { describeRefusal, type RefusalCode } from './refusal.js';

const version = '1.0.0';

/** What any route of an audience may refuse, before its own reasons. */
const common: Readonly<Record<Route['audience'], readonly RefusalCode[]>> = {
  public: ['not_available'],
  host: ['unauthorized', 'forbidden', 'not_available'],
  session: [
    'session_expired',
    'invalid_proof',
    'use_dpop_nonce',
    'invalid_origin',
    'not_available',
  ],
  exchange: ['invalid_origin', 'not_available'],
  watch: ['invalid_origin', 'not_available'],
};

const withBody: readonly RefusalCode[] = [
  'invalid_request',
  'payload_too_large',
  'unsupported_media_type',
];

/** Describes the routes as OpenAPI 3.1, from the very schemas that judge requests. */
export function describe(routes: readonly Route[], baseUrl: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'passkey-elements server', version },
    servers: [{ url: baseUrl }],
    paths,
    components: {
      schemas: { Error: toSchema(errorBody) },
      securitySchemes: {
        secretKey: { type: 'http', scheme: 'bearer', description: "The host's secret key." },
        session: {
          type: 'http',
          scheme: 'DPoP',
          description: 'The session token, with a DPoP proof (RFC 9449) by the key that opened it.',
        },
      },
    },
  };
}

function operation(route: Route): object {
  const content = route.answer.schema
    ? { 'application/json': { schema: toSchema(route.answer.schema) } }
    : route.answer.type && { [route.answer.type]: {} };
  return {
    summary: route.summary,
    // Which rows of the access table judge it.
    'x-access': [route.access].flat(),
    security: security(route),
    parameters: parameters(route),
    ...(route.body && {
      requestBody: {
        required: true,
        content: {
          'application/json': { schema: toSchema(route.body) },
          ...(['exchange', 'watch'].includes(route.audience) && {
            'text/plain': { schema: { type: 'string' } },
          }),
        },
      },
    }),
    responses: {
      [route.answer.status]: { description: 'Done.', ...(content && { content }) },
      ...(route.answer.empty !== undefined && { 204: { description: route.answer.empty } }),
      ...refusals(route),
    },
  };
}

function security({ audience, rights = [] }: Route): object[] {
  // Alternatives: one of them is enough.
  if (audience === 'host') return rights.map((right) => ({ secretKey: [right] }));
  return audience === 'session' ? [{ session: [] }] : [];
}

function parameters(route: Route): object[] {
  const string = { type: 'string' };
  const header = (name: string, required: boolean) => ({
    name,
    in: 'header',
    required,
    schema: string,
  });
  return [
    ...[...route.path.matchAll(/:(\w+)/g)].map(([, name]) => ({
      name,
      in: 'path',
      required: true,
      schema: string,
    })),
    ...(route.audience === 'session' ? [header('DPoP', true)] : []),
    ...(route.idempotency ? [header('Idempotency-Key', route.idempotency === 'required')] : []),
  ];
}

function refusals(route: Route): Record<string, object> {
  const codes = [
    ...(route.refusals ?? []),
    ...common[route.audience],
    ...(route.body ? withBody : []),
  ];
  const byStatus: Partial<Record<string, string[]>> = {};
  for (const code of new Set(codes)) {
    const { status, message } = describeRefusal(code);
    (byStatus[status] ??= []).push(`\`${code}\`: ${message}`);
  }
  const schema = { $ref: '#/components/schemas/Error' };
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, lines]) => [
      status,
      { description: lines?.join('\n'), content: { 'application/json': { schema } } },
    ]),
  );
}

function toSchema(schema: z.ZodType): object {
  return { ...z.toJSONSchema(schema, { io: 'input' }), $schema: undefined };
}
