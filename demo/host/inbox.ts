import type { Mail, MailSender, SmsSender } from '../../src/server/index.js';

/** A mail or text message as the demo shows it. */
export interface Message {
  readonly to: string;
  /** Empty for a text message. */
  readonly subject: string;
  readonly text: string;
  readonly at: string;
  /** The code in it, to be typed. */
  readonly code?: string;
  /** The first link in it. */
  readonly url?: string;
}

const kept = 200;

/** Mail and text messages that go nowhere: the demo runs without a mail server and shows what would have been sent. */
export class Inbox {
  readonly #messages: Message[] = [];
  readonly #ids = new Set<string>();
  readonly #now: () => number;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  readonly mail: MailSender = {
    send: async ({ to, subject, text, messageId }: Mail) => this.#add(messageId, to, subject, text),
  };

  readonly sms: SmsSender = {
    send: async ({ to, text, id }) => this.#add(id, to, '', text),
  };

  /** Newest first. */
  of(...addresses: readonly string[]): Message[] {
    return this.#messages.filter(({ to }) => addresses.includes(to));
  }

  /** A message may come more than once, as with real mail; it is shown once. */
  #add(id: string, to: string, subject: string, text: string): void {
    if (this.#ids.has(id)) return;
    this.#ids.add(id);
    const code = /(?<!\d)\d{6}(?!\d)/.exec(text)?.[0];
    const url = /https?:\/\/\S+/.exec(text)?.[0];
    const at = new Date(this.#now()).toISOString();
    this.#messages.unshift({ to, subject, text, at, ...(code && { code }), ...(url && { url }) });
    this.#messages.length = Math.min(this.#messages.length, kept);
  }
}
