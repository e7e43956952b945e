import { randomUUID } from 'node:crypto';
import type { RegistrationResponseJSON } from '../../src/contract.js';
import { corsOf, passkeyJson, Refusal, refusal } from './corbado-answers.js';
import { People, type Person } from './people.js';
import type { StandIn, StandInOptions } from './stand-in.js';

/** wire.md §4.1 [F] */
export type ConnectTokenType = 'passkey-append' | 'passkey-list' | 'passkey-delete';

/** What the vendor's server may decide; a test sets it. */
export interface CorbadoSwitches {
  /** The share of a roll-out this browser is in. */
  appendAllowed: boolean;
  manageAllowed: boolean;
  /** False: options are `''`. */
  offered: boolean;
  restricted: boolean;
  variant: 'default' | 'after-hybrid' | 'after-error';
  /** Seconds a process lasts. */
  lifetime: number;
}

export interface CorbadoEvent {
  readonly eventType: string;
  readonly message?: string;
  readonly challenge?: string;
}

export interface Corbado extends StandIn {
  readonly switches: CorbadoSwitches;
  /** What has been told, oldest first. */
  readonly events: readonly CorbadoEvent[];
  /** The bodies it was sent, with their paths, oldest first. */
  readonly calls: readonly { readonly path: string; readonly body: object }[];
  /** As the host's server asks for one, good for one call. */
  connectToken(type: ConnectTokenType, identifier: string): string;
  person(identifier: string): Person;
  /** Ends every process there is, before it said it would. */
  endProcesses(): void;
}

/** Of one run of the vendor's logic. */
interface Process {
  readonly id: string;
  readonly endsAt: number;
  person?: Person;
}

interface Token {
  readonly type: ConnectTokenType;
  readonly identifier: string;
}

/** Speaks the frontend API of Corbado Connect, `/v2/connect/*`, and of the backend API `/v2/connectTokens`. */
export function createCorbado(
  options: StandInOptions & { readonly projectId: string; readonly apiSecret: string },
): Corbado {
  const { baseUrl, projectId, apiSecret, now = Date.now } = options;
  const people = new People(options);
  const tokens = new Map<string, Token>();
  const processes = new Map<string, Process>();
  const events: CorbadoEvent[] = [];
  const calls: { path: string; body: object }[] = [];
  const switches: CorbadoSwitches = {
    appendAllowed: true,
    manageAllowed: true,
    offered: true,
    restricted: false,
    variant: 'default',
    lifetime: 1800,
  };

  const person = (identifier: string): Person => people.of(identifier, identifier);

  function connectToken(type: ConnectTokenType, identifier: string): string {
    const secret = `ctk1_${randomUUID()}`;
    tokens.set(secret, { type, identifier });
    return secret;
  }

  /** wire.md §4.1 [F]: single use; what an other one is refused with is inferred [I]. */
  function spend(secret: unknown, type: ConnectTokenType): Person {
    const token = tokens.get(String(secret));
    tokens.delete(String(secret));
    if (token?.type !== type) throw new Refusal(401, 'connect_token_invalid');
    return person(token.identifier);
  }

  /** wire.md §4.2 [F] answers of both inits; a process that is named and still runs is gone on with [I]. */
  function init(named: Process | undefined, body: Body): object {
    if (typeof body['clientInformation'] !== 'object' || typeof body['flags'] !== 'object')
      throw new Refusal(400, 'validation_error');
    const process = named ?? { id: randomUUID(), endsAt: now() + switches.lifetime * 1000 };
    processes.set(process.id, process);
    return {
      processID: process.id,
      newClientEnvHandle: `env-${process.id}`,
      expiresAt: Math.floor(process.endsAt / 1000),
      frontendApiUrl: baseUrl,
      flags: { 'stand-in': 'true' },
    };
  }

  async function start(process: Process, body: Body): Promise<object> {
    process.person = spend(body['appendTokenValue'], 'passkey-append');
    if (typeof body['loadedMs'] !== 'number') throw new Refusal(400, 'validation_error');
    const publicKey = switches.offered ? await people.beginCreate(process.person) : undefined;
    return {
      // wire.md §4.2 [F]: text, and empty where nothing is offered
      attestationOptions: publicKey ? JSON.stringify({ publicKey }) : '',
      variant: switches.variant,
      isRestrictedBrowser: switches.restricted,
      autoAppend: false,
      conditionalAppend: false,
    };
  }

  async function finish({ person: owner }: Process, body: Body): Promise<object> {
    const { attestationResponse, completionType } = body;
    const known = ['auto', 'conditional', 'manual', 'manual-retry'].includes(
      String(completionType),
    );
    if (!known || typeof attestationResponse !== 'string')
      throw new Refusal(400, 'validation_error');
    if (!owner?.creating) throw new Refusal(404, 'not_found');
    const response = JSON.parse(attestationResponse) as RegistrationResponseJSON;
    const passkey = await people.finishCreate(owner, response);
    if (!passkey) throw new Refusal(400, 'webauthn_verification_failed');
    return {
      passkeyOperation: {
        operationType: 'append',
        identifierValue: owner.id,
        identifierType: 'email',
        ceremonyType: passkey.attachment === 'cross-platform' ? 'security-key' : 'local',
        aaguidDetails: { name: 'Example Password Manager', iconLight: '', iconDark: '' },
      },
    };
  }

  function list(body: Body): object {
    const owner = spend(body['connectToken'], 'passkey-list');
    return {
      passkeys: owner.passkeys.map(passkeyJson),
      rpID: options.rpId,
      userID: Buffer.from(owner.handle).toString('base64url'),
    };
  }

  /** `credentialID` is the passkey's `id`: so the vendor's own clients for the web and for iOS have it [F]. */
  function remove(body: Body): object {
    const owner = spend(body['connectToken'], 'passkey-delete');
    const id = body['credentialID'];
    const left = owner.passkeys.filter((one) => one.id !== id);
    if (left.length === owner.passkeys.length) throw new Refusal(404, 'not_found');
    owner.passkeys = left;
    return { credentialID: id };
  }

  async function answer(request: Request, path: string): Promise<Response> {
    const { headers } = request;
    const body = (await request.json()) as Body;
    if (path === '/v2/connectTokens') return Response.json(issue(headers, body));
    calls.push({ path, body });
    if (headers.get('x-corbado-projectid') !== projectId) throw new Refusal(400, 'project_missing');
    const named = processes.get(headers.get('x-corbado-process-id') ?? '');
    const live = named && named.endsAt > now() ? named : undefined;
    if (path === '/v2/connect/append/init')
      return Response.json({ ...init(live, body), appendAllowed: switches.appendAllowed });
    if (path === '/v2/connect/manage/init')
      return Response.json({ ...init(live, body), manageAllowed: switches.manageAllowed });
    if (!live) throw new Refusal(401, 'process_expired');
    switch (path) {
      case '/v2/connect/append/start':
        return Response.json(await start(live, body));
      case '/v2/connect/append/finish':
        return Response.json(await finish(live, body));
      case '/v2/connect/manage/list':
        return Response.json(list(body));
      case '/v2/connect/manage/delete':
        return Response.json(remove(body));
      case '/v2/connect/events':
        events.push(body as unknown as CorbadoEvent);
        return new Response(null, { status: 204 });
      default:
        throw new Refusal(404, 'not_found');
    }
  }

  /** wire.md §4.1 [F] */
  function issue(headers: Headers, { type, data }: Body): object {
    const basic = `Basic ${btoa(`${projectId}:${apiSecret}`)}`;
    if (headers.get('authorization') !== basic) throw new Refusal(401, 'login_error');
    const { identifier } = Object(data) as { identifier?: unknown };
    const secret = connectToken(type as ConnectTokenType, String(identifier));
    return { id: randomUUID(), tokenType: type, data, connectTokenStatus: 'initial', secret };
  }

  return {
    switches,
    events,
    calls,
    connectToken,
    person,
    endProcesses: () => processes.clear(),
    async fetch(request) {
      const { pathname } = new URL(request.url);
      const cors = corsOf(request, options.origins);
      if (request.method === 'OPTIONS') return new Response(null, { status: 204, headers: cors });
      const path = pathname.slice(new URL(baseUrl).pathname.replace(/\/$/, '').length);
      const response = await answer(request, path).catch(refusal);
      for (const [name, value] of Object.entries(cors)) response.headers.set(name, value);
      return response;
    },
  };
}

type Body = Readonly<Record<string, unknown>>;
