import type {
  PublicKeyCredentialCreationOptionsJSON,
  RegistrationResponseJSON,
} from '../contract.js';
import type { PasskeyError } from '../failure.js';
import type { Backend, EnrollStep, Settings, UxEvent } from './backend.js';
import { authenticator, listed, type CorbadoList, type CorbadoPasskey } from './corbado-list.js';
import { codeOf, corbadoWire, type CorbadoOptions, type ProcessKind } from './corbado-wire.js';
import { failed, requireMembers } from './http.js';
import { base64url, cannot } from './vendor.js';

export type { CorbadoOptions };

/** Milliseconds: options that end before this are not said to end, since a prompt may stand open as long as that. */
const promptMayTake = 360_000;

interface Begun {
  /** The challenge: a process has one, the newest. */
  readonly flow: string;
  /** A credential was sent; asked for again, nobody heard what became of it. */
  sent: boolean;
}

/**
 * Corbado Connect, whose server decides whether a passkey is offered: passkeys are added, listed and removed, and nothing
 * else. It keeps no names and has no other methods; whoever signs people in has those.
 */
export function corbado(options: CorbadoOptions): Backend {
  const wire = corbadoWire(options);
  let kind: ProcessKind = 'append';
  /** In the settings: nothing more may be added. */
  let full = false;
  let opened = 0;
  let begun: Begun | undefined;
  let refusals = 0;

  const methods = (): ['passkey'] | [] => (full ? [] : ['passkey']);

  async function begin(signal: AbortSignal): Promise<CreateStep> {
    if (full) return cannot();
    // In the settings the person asks for it themselves; after a sign-in it is the vendor's to say.
    const body = { loadedMs: opened, forcePasskeyAppend: kind === 'manage' };
    const start = await wire.withToken(kind, 'enroll', 'append/start', body, signal);
    const options = read(start as StartAnswer);
    const completeIn = wire.endsAt(kind) - Date.now();
    const { challenge: flow } = options;
    begun = { flow, sent: false };
    return { at: 'create', flow, options, ...(completeIn > promptMayTake && { completeIn }) };
  }

  async function fetchList(signal: AbortSignal): Promise<CorbadoList> {
    const answer = await wire.withToken('manage', 'read', 'manage/list', {}, signal);
    requireMembers(answer, 'passkeys');
    return answer as CorbadoList;
  }

  async function list(signal: AbortSignal): Promise<Settings> {
    return listed(await fetchList(signal), full);
  }

  /** What became of a credential: kept already, or sent now. */
  async function keep(
    at: Begun,
    credential: RegistrationResponseJSON,
    signal: AbortSignal,
  ): Promise<CorbadoPasskey> {
    const { id, response } = credential;
    if (at.sent) {
      // A challenge is good for one answer, so the list says what became of it before it is sent again.
      const { passkeys } = await fetchList(signal);
      const kept = passkeys.find(({ credentialID }) => base64url(credentialID) === id);
      if (kept) return kept;
    }
    at.sent = true;
    const body = {
      attestationResponse: JSON.stringify(credential),
      completionType: refusals > 0 ? 'manual-retry' : 'manual',
    };
    const answer = await wire.inside(kind, 'append/finish', body, signal);
    requireMembers(answer, 'passkeyOperation');
    const { passkeyOperation } = answer as { passkeyOperation: object };
    const { transports: transport } = response;
    return { credentialID: id, transport, createdMs: Date.now(), ...passkeyOperation };
  }

  return {
    capabilities: () => ({
      enroll: methods(),
      manage: ['remove'],
      label: 'none',
    }),
    async open(signal, wanted = 'enroll') {
      if (wanted === 'challenge' || wanted === 'sign-in') return cannot();
      kind = wanted === 'settings' ? 'manage' : 'append';
      opened = Date.now();
      refusals = 0;
      const { allowed } = await wire.process(kind, signal);
      full = kind === 'manage' && !allowed;
      if (kind === 'manage') return { methods: methods() };
      if (!allowed) throw denied('gradual-rollout-denied');
      const enrollment = await begin(signal);
      const { user, rp } = enrollment.options;
      return { methods: methods(), enrollment, account: user, relyingParty: rp };
    },
    beginEnrollment: (method, _label, signal) => (method === 'passkey' ? begin(signal) : cannot()),
    async completeEnrollment(flow, input, signal) {
      if (begun?.flow !== flow) throw failed('options_expired', 'same');
      if (!('credential' in input)) throw failed('invalid_request', 'none');
      const kept = await keep(begun, input.credential, signal);
      return { at: 'done', authenticator: await authenticator(kept) };
    },
    beginChallenge: cannot,
    completeChallenge: cannot,
    list,
    rename: cannot,
    suspend: cannot,
    async remove(id, signal) {
      const body = { credentialID: id };
      try {
        await wire.withToken('manage', 'remove', 'manage/delete', body, signal);
      } catch (error) {
        // It was removed before, by this call with its answer lost or elsewhere.
        if (codeOf(error) !== 'not_found') throw error;
      }
      return list(signal);
    },
    regenerate: cannot,
    report(event) {
      if (event.name === 'cancelled' || event.name === 'failed') refusals += 1;
      const told = eventOf(event, kind, begun?.flow);
      if (told) wire.inside(kind, 'events', told, AbortSignal.timeout(5000)).catch(() => undefined);
    },
  };
}

type CreateStep = Extract<EnrollStep, { at: 'create' }>;

interface StartAnswer {
  readonly attestationOptions: string;
  readonly isRestrictedBrowser?: boolean;
}

/** The vendor does not want a passkey offered; why is for developers, in its own words. */
function denied(message: string): PasskeyError {
  return failed('not_offered', 'none', { name: 'Corbado', message });
}

/**
 * Options come as text, `{"publicKey":{…}}`; none are no offer. Its `variant` picks among the vendor's own screens and the
 * ceremony is the same, so nothing is made of it here.
 */
function read(start: StartAnswer): PublicKeyCredentialCreationOptionsJSON {
  const { attestationOptions, isRestrictedBrowser } = start;
  if (attestationOptions === '')
    throw denied(isRestrictedBrowser ? 'restricted' : 'passkey-intelligence-denied');
  let parsed: unknown;
  try {
    parsed = JSON.parse(attestationOptions);
  } catch (error) {
    throw failed('server_error', 'once', error);
  }
  const { publicKey = parsed } = Object(parsed) as { publicKey?: unknown };
  requireMembers(publicKey, 'challenge', 'rp', 'user');
  return publicKey as PublicKeyCredentialCreationOptionsJSON;
}

/** What an event of ours is called there; its message is the code of a failure and nothing more. */
function eventOf({ name, failure }: UxEvent, kind: ProcessKind, challenge?: string) {
  const eventType = {
    // Known there from the options that were asked for.
    offered: '',
    skipped: kind === 'append' ? 'append-explicit-abort' : '',
    cancelled: 'append-error',
    exists: 'append-credential-exists',
    failed: `${kind}-error-unexpected`,
  }[name];
  const about = name === 'skipped' ? { challenge } : { message: failure?.code };
  return eventType && { eventType, ...about };
}
