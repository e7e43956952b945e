import type { Protocol } from 'devtools-protocol';
import { Session, type Connection } from './cdp.js';
import type { ChromiumDocument } from './chromium-document.js';
import { ChromiumFrame, type FramePlace } from './chromium-frame.js';
import { ChromiumPage } from './chromium-page.js';
import { observe, type Seen } from './chromium-seen.js';
import { eventually } from './in-page.js';

interface Context {
  readonly devtools: Session;
  readonly frameId: string;
  readonly origin: string;
  readonly id: number;
  readonly uniqueId: string;
}

/** A window and what is inside it: the document of each process, by the session that speaks to it. */
type Roots = Map<string, ChromiumDocument>;

/**
 * All that comes of one page: its frames, whichever process they are in, and the windows it opens with theirs. Nothing in
 * them runs before it is listened to, and what they do is in the page's own `seen`.
 */
export class ChromiumWindows {
  /** Windows in the order they were opened, those that are closed left out. */
  readonly popups: ChromiumPage[] = [];
  /** The ids of the passkeys made in windows: each has an authenticator of its own, not its opener's. */
  readonly made: string[] = [];
  readonly #authenticators = new Map<ChromiumPage, string>();
  readonly #connection: Connection;
  readonly #seen: Seen;
  readonly #roots: Roots = new Map();
  /** The session of the frame around, by that of a frame in a process of its own. */
  readonly #parents = new Map<string, string>();
  #contexts: Context[] = [];

  constructor(connection: Connection, seen: Seen) {
    this.#connection = connection;
    this.#seen = seen;
  }

  /** Called once, before the page's first navigation. */
  follow(page: ChromiumPage): Promise<void> {
    return this.#follow(page);
  }

  /** A window that has been opened and has not begun to load. */
  async open(devtools: Session, target: string, context: string): Promise<void> {
    const popup = new ChromiumPage(devtools, context, target, this.#seen);
    this.popups.push(popup);
    devtools.on('WebAuthn.credentialAdded', ({ credential }) => {
      this.made.push(credential.credentialId);
    });
    await Promise.all([
      popup.observe(),
      this.#follow(popup),
      popup.addAuthenticator().then((id) => this.#authenticators.set(popup, id)),
    ]);
  }

  /** Whether the person at a window's authenticator answers it. */
  presence(popup: ChromiumPage, willing: boolean): Promise<void> {
    return popup.presence(this.#authenticators.get(popup) ?? '', willing);
  }

  async lend(popup: ChromiumPage, passkeys: Protocol.WebAuthn.Credential[]): Promise<void> {
    const authenticatorId = this.#authenticators.get(popup) ?? '';
    for (const credential of passkeys)
      await popup.devtools.send('WebAuthn.addCredential', { authenticatorId, credential });
  }

  closed(sessionId: string): void {
    const index = this.popups.findIndex(({ devtools }) => devtools.id === sessionId);
    if (index >= 0) this.popups.splice(index, 1);
    this.#forget(sessionId);
  }

  /** The newest window, once there is one. */
  popup(): Promise<ChromiumPage> {
    return eventually(async () => this.popups.at(-1), 'a window');
  }

  /** The newest frame that shows a document of an origin; `null` is that of a sandbox. */
  frame(origin: string): Promise<ChromiumFrame> {
    return eventually(async () => {
      const found = this.#contexts.findLast(
        (context) => sameOrigin(context.origin, origin) && !this.#isTop(context),
      );
      return found && this.#frame(found.frameId);
    }, `a frame of ${origin}`);
  }

  /** Whether a frame of that origin is shown now. */
  shows(origin: string): boolean {
    return this.#contexts.some((each) => sameOrigin(each.origin, origin) && !this.#isTop(each));
  }

  #isTop({ devtools, frameId }: Context): boolean {
    const root = this.#roots.get(devtools.id);
    return root instanceof ChromiumPage && root.target === frameId;
  }

  #frame(frameId: string): ChromiumFrame {
    return new ChromiumFrame(frameId, () => {
      const context = this.#contexts.findLast((each) => each.frameId === frameId);
      return context && this.#place(context);
    });
  }

  #place({ devtools, id, frameId }: Context): FramePlace | undefined {
    const root = this.#roots.get(devtools.id);
    if (!root) return undefined;
    const isRoot = root instanceof ChromiumFrame && root.id === frameId;
    const around = isRoot ? this.#roots.get(this.#parents.get(devtools.id) ?? '') : root;
    return around && { devtools, contextId: id, around };
  }

  /** Keeps the contexts of a process, and takes in the frames that leave it for one of their own. */
  async #follow(root: ChromiumPage | ChromiumFrame, devtools = root.devtools): Promise<void> {
    this.#roots.set(devtools.id, root);
    devtools.on('Runtime.executionContextCreated', ({ context }) => {
      const { frameId = '', isDefault } = (context.auxData ?? {}) as {
        frameId?: string;
        isDefault?: boolean;
      };
      if (isDefault) this.#contexts.push({ devtools, frameId, ...context });
    });
    devtools.on('Runtime.executionContextDestroyed', ({ executionContextUniqueId }) => {
      this.#drop(
        (each) => each.devtools === devtools && each.uniqueId === executionContextUniqueId,
      );
    });
    devtools.on('Runtime.executionContextsCleared', () => {
      this.#drop((each) => each.devtools === devtools);
    });
    devtools.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      const session = new Session(this.#connection, sessionId);
      void this.#enter(session, devtools, targetInfo);
    });
    devtools.on('Target.detachedFromTarget', ({ sessionId }) => this.#forget(sessionId));
    await devtools.send('Target.setAutoAttach', {
      ...{ autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
    });
  }

  async #enter(
    session: Session,
    parent: Session,
    { type, targetId }: { type: string; targetId: string },
  ): Promise<void> {
    if (type === 'iframe') {
      this.#parents.set(session.id, parent.id);
      const following = this.#follow(this.#frame(targetId), session);
      await Promise.all([following, observe(session, this.#seen)]).catch(() => undefined);
    }
    await session.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
  }

  #drop(gone: (context: Context) => boolean): void {
    this.#contexts = this.#contexts.filter((context) => !gone(context));
  }

  #forget(sessionId: string): void {
    this.#roots.delete(sessionId);
    this.#parents.delete(sessionId);
    this.#drop(({ devtools }) => devtools.id === sessionId);
  }
}

/** A document without an origin of its own has an address here that no other has. */
function sameOrigin(actual: string, wanted: string): boolean {
  return wanted === 'null'
    ? actual === '' || actual === '://' || actual === 'null'
    : actual === wanted;
}

/** Tells each page's own windows from those of others in the same browser. */
export class WindowWatch {
  readonly #connection: Connection;
  readonly #pages = new Map<string, ChromiumWindows>();
  #started: Promise<unknown> | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async of(page: ChromiumPage): Promise<ChromiumWindows> {
    const windows = new ChromiumWindows(this.#connection, page.seen);
    await windows.follow(page);
    await (this.#started ??= this.#start());
    this.#pages.set(page.context, windows);
    return windows;
  }

  async #start(): Promise<void> {
    this.#connection.listen(
      undefined,
      'Target.attachedToTarget',
      ({ sessionId, targetInfo }) =>
        void this.#arrive(new Session(this.#connection, sessionId), targetInfo),
    );
    this.#connection.listen(undefined, 'Target.detachedFromTarget', ({ sessionId }) => {
      for (const windows of this.#pages.values()) windows.closed(sessionId);
    });
    await this.#connection.send('Target.setAutoAttach', {
      ...{ autoAttach: true, waitForDebuggerOnStart: true, flatten: true },
      filter: [{ type: 'page' }],
    });
  }

  async #arrive(
    devtools: Session,
    { targetId, browserContextId = '', openerId }: Protocol.Target.TargetInfo,
  ): Promise<void> {
    const windows = openerId === undefined ? undefined : this.#pages.get(browserContextId);
    await windows?.open(devtools, targetId, browserContextId).catch(() => undefined);
    await devtools.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
  }
}
