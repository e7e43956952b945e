import type { SmsSender, TextMessage } from './sender.js';

export interface HttpSmsOptions {
  /** Takes a POST with JSON; any 2xx means that the message was taken. */
  url: string;
  /** Where the provider wants its key. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** What the provider wants to read; `{to, text, id}` when left out. */
  body?: ((message: TextMessage) => unknown) | undefined;
  /** Milliseconds, 1–30000; 10000. */
  timeout?: number | undefined;
}

const asItIs = (message: TextMessage): unknown => message;

/** The provider answered something other than 2xx. */
class SmsError extends Error {
  override name = 'SmsError';
  readonly status: number;
  constructor(status: number) {
    super(`the SMS provider answered ${status}`);
    this.status = status;
  }
}

/** Sends texts through a provider's HTTP interface; `Idempotency-Key` is the same however often one is tried. */
export function createHttpSmsSender(options: HttpSmsOptions): SmsSender {
  const { url, headers = {}, body = asItIs, timeout = 10_000 } = options;
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new Error('sms: url must be an http or https address.');
  }
  return {
    async send(message: TextMessage): Promise<void> {
      const all = new Headers(headers);
      all.set('content-type', 'application/json');
      all.set('idempotency-key', message.id);
      const response = await fetch(url, {
        method: 'POST',
        headers: all,
        body: JSON.stringify(body(message)),
        redirect: 'error',
        signal: AbortSignal.timeout(timeout),
      });
      await response.body?.cancel();
      if (!response.ok) throw new SmsError(response.status);
    },
  };
}
