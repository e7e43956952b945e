import { OwnBackend, parseLaunchUrl } from '../../src/backends/own.js';
import { checkSupport, register } from '../../src/ceremony/ceremony.js';
import type { CeremonyEnv } from '../../src/ceremony/env.js';
import type { PublicKeyCredentialCreationOptionsJSON } from '../../src/contract.js';
import { isPasskeyError, type Failure } from '../../src/failure.js';

/** What a test wants done in a page or in a frame of it; data, so that it can cross into either. */
export interface Task {
  /** Laid over options of the page's own host. */
  readonly options?: Partial<PublicKeyCredentialCreationOptionsJSON>;
  /** The whole way to our server instead, whose options are then used. */
  readonly launch?: string;
  /** Milliseconds below which no person can have answered; 0 where left out, as virtual authenticators can. */
  readonly fast?: number;
  /** As in a browser that says nothing beforehand, so that the exception alone has to do. */
  readonly blind?: boolean;
  /** Only asks for what is known without a prompt. */
  readonly check?: boolean;
  /** Milliseconds until the prompt is given up. */
  readonly timeout?: number;
}

export type Outcome =
  | {
      readonly code: 'ok';
      /** The new credential's; empty where none was asked for. */
      readonly id: string;
      readonly clientData: Readonly<Record<string, unknown>>;
    }
  | Pick<Failure, 'code' | 'retry' | 'confidence' | 'cause'>;

/** The page's side of a test, at `globalThis.lab`. */
export interface Lab {
  /** What became of the task that ran last, here or in the frame. */
  outcome?: Outcome | undefined;
  run(task: Task): Promise<Outcome>;
  /** Runs it in a new frame: at a click on it where `click` is true, otherwise without any gesture. */
  frame(
    src: string,
    attributes: Readonly<Record<string, string>>,
    task: Task,
    click: boolean,
  ): void;
  /** What of WebAuthn is there at all. */
  api(): { secure: boolean; publicKeyCredential: boolean };
}

declare global {
  var lab: Lab;
}

const unaborted = new AbortController().signal;

const blindfold = (): CeremonyEnv => ({
  isSecureContext: true,
  location: {},
  document: { defaultView: {} },
  navigator: { credentials: navigator.credentials, userAgent: navigator.userAgent },
  PublicKeyCredential,
});

/** Does what can be done before a click; what it answers is called in the click's own task. */
async function prepare(task: Task): Promise<() => Promise<Outcome>> {
  const { launch, timeout } = task;
  const ports = {
    fast: task.fast ?? 0,
    ...(timeout !== undefined && { timeout }),
    ...(task.blind && { env: blindfold() }),
  };
  const link = launch === undefined ? undefined : parseLaunchUrl(launch);
  const backend = link && new OwnBackend(link);
  const step = (await backend?.open(unaborted))?.enrollment;
  const options =
    step?.at === 'create'
      ? step.options
      : {
          rp: { name: 'Test' },
          user: { id: 'AQIDBA', name: 'ada', displayName: 'Ada' },
          challenge: 'AAECAwQFBgcICQoLDA0ODw',
          pubKeyCredParams: [{ type: 'public-key' as const, alg: -7 }],
          authenticatorSelection: { residentKey: 'required' as const },
          ...task.options,
        };
  return async () => {
    if (task.check) return checkSupport(options, ports) ?? { code: 'ok', id: '', clientData: {} };
    const made = await register(options, unaborted, ports);
    if (!made.ok) return made.failure;
    const { id, response } = made.response;
    const done = { code: 'ok', id, clientData: readClientData(response.clientDataJSON) } as const;
    if (!backend || step?.at !== 'create') return done;
    try {
      await backend.completeEnrollment(step.flow, { credential: made.response }, unaborted);
      return done;
    } catch (error) {
      if (isPasskeyError(error)) return error.failure;
      throw error;
    }
  };
}

function readClientData(encoded: string): Record<string, unknown> {
  const text = atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  return JSON.parse(text) as Record<string, unknown>;
}

type Message =
  | { readonly task: Task; readonly click: boolean }
  | { readonly ready: true }
  | { readonly outcome: Outcome };

globalThis.lab = {
  async run(task) {
    const start = await prepare(task);
    return (this.outcome = await start());
  },
  frame(src, attributes, task, click) {
    lab.outcome = undefined;
    const frame = document.createElement('iframe');
    for (const [name, value] of Object.entries(attributes)) frame.setAttribute(name, value);
    frame.setAttribute('role', 'document');
    frame.src = src;
    const inside = (message: MessageEvent<Message>): void => {
      if (message.source !== frame.contentWindow) return;
      if ('ready' in message.data) frame.ariaLabel = 'Ready';
      if ('outcome' in message.data) lab.outcome = message.data.outcome;
    };
    addEventListener('message', inside);
    frame.onload = () => frame.contentWindow?.postMessage({ task, click }, '*');
    document.querySelector('main')?.replaceChildren(frame);
  },
  api: () => ({
    secure: isSecureContext,
    publicKeyCredential: typeof PublicKeyCredential === 'function',
  }),
};

/** A frame does as it is told by the page that holds it. */
addEventListener('message', ({ data, source }: MessageEvent<Message>) => {
  if (!('task' in data) || source !== parent || parent === self) return;
  const tell = (message: Message): void => parent.postMessage(message, '*');
  void prepare(data.task).then((start) => {
    const go = (): void => void start().then((outcome) => tell({ outcome }));
    if (data.click) document.addEventListener('click', go, { once: true });
    tell({ ready: true });
    if (!data.click) go();
  });
});
