import type { CeremonyEnv } from '../ceremony/env.js';

/** A window that was opened, as far as its opener may look at it. */
export interface OpenedWindow {
  readonly closed: boolean;
  readonly location: { replace(url: string): void };
  close(): void;
}

/** What this room needs of the browser; `globalThis` unless handed in, so that a test holds the clock and the windows. */
export interface EmbedEnv extends CeremonyEnv {
  readonly document: Document;
  readonly crossOriginIsolated?: boolean;
  /** `null` as a string where this page has none that it could name. */
  readonly origin: string;
  readonly location: {
    readonly origin: string;
    readonly href: string;
    assign(url: string): void;
  };
  readonly history: {
    readonly state: unknown;
    replaceState(state: unknown, unused: string, url: string): void;
  };
  /** Reading it throws where storage is blocked. */
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  readonly crypto: { getRandomValues(bytes: Uint8Array<ArrayBuffer>): Uint8Array };
  readonly screenX?: number;
  readonly screenY?: number;
  readonly outerWidth?: number;
  readonly outerHeight?: number;
  open(url: string, target: string, features: string): OpenedWindow | null;
  fetch(url: string, init: RequestInit): Promise<Response>;
  setTimeout(call: () => void, ms: number): unknown;
  clearTimeout(timer: unknown): void;
  setInterval(call: () => void, ms: number): unknown;
  clearInterval(timer: unknown): void;
  addEventListener<Type extends 'message' | 'pagehide' | 'pageshow'>(
    type: Type,
    listener: (event: WindowEventMap[Type]) => void,
    options: { readonly signal: AbortSignal },
  ): void;
  reportError(error: unknown): void;
}

/** Calls once after `ms`, unless `life` has ended by then. */
export function after(env: EmbedEnv, ms: number, call: () => void, life: AbortSignal): void {
  const timer = env.setTimeout(call, ms);
  life.addEventListener('abort', () => env.clearTimeout(timer), { once: true });
}

/** Calls every `ms` as long as `life` lasts. */
export function every(env: EmbedEnv, ms: number, call: () => void, life: AbortSignal): void {
  const timer = env.setInterval(call, ms);
  life.addEventListener('abort', () => env.clearInterval(timer), { once: true });
}

/** 128 random bits, base64url. */
export function randomText({ crypto }: EmbedEnv): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
