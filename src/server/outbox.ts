import { describeError } from './log.js';
import { composeMail, composeText } from './notices/compose.js';
import {
  claim,
  giveUp,
  markDelivered,
  retryLater,
  type Channel,
  type Outgoing,
} from './outbox-rows.js';
import type { Service } from './service.js';
import { sendWebhook } from './webhooks.js';

/** Messages one process sends at once through one channel. */
const slots = 8;
/** Milliseconds a sender has; well within what a claim holds. */
const deadline = 30_000;

type Send = (row: Outgoing) => Promise<void>;

/**
 * Sends what changes have left in the store, at least once: what was sent but not marked so, because the process died
 * in between, goes out again under the same id. Any number of processes share the work.
 */
export class Outbox {
  readonly #service: Service;
  readonly #sending: Readonly<Record<Channel, Set<Promise<void>>>>;
  readonly #running = new Set<Promise<void>>();
  #closed = false;

  constructor(service: Service) {
    this.#service = service;
    this.#sending = { mail: new Set(), sms: new Set(), webhook: new Set() };
  }

  /** Resolves when nothing is due that has a sender; what was refused is due again later. */
  deliver(): Promise<void> {
    const run = this.#deliver().finally(() => this.#running.delete(run));
    this.#running.add(run);
    return run;
  }

  /** Resolves when every delivery begun so far has ended, whatever came of it. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#running);
  }

  /** Claims nothing more; resolves when what is being sent has been answered for. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.settled();
  }

  async #deliver(): Promise<void> {
    const service = this.#service;
    const { mail, sms } = service.senders;
    await giveUp(service);
    await Promise.all([
      mail && this.#drain('mail', async (row) => mail.send(composeMail(service, row))),
      sms && this.#drain('sms', async (row) => sms.send(composeText(service, row))),
      this.#drain('webhook', (row) => sendWebhook(service, row)),
    ]);
  }

  async #drain(channel: Channel, send: Send): Promise<void> {
    const sending = this.#sending[channel];
    while (!this.#closed) {
      const free = slots - sending.size;
      for (const row of free > 0 ? await claim(this.#service, channel, free) : []) {
        const attempt = this.#attempt(row, send).finally(() => sending.delete(attempt));
        sending.add(attempt);
      }
      if (sending.size === 0) break;
      await Promise.race(sending);
    }
    await Promise.all(sending);
  }

  /** Never rejects: a claim that could not be settled runs out by itself. */
  async #attempt(row: Outgoing, send: Send): Promise<void> {
    const { channel, kind, tenant, attempts } = row;
    try {
      const refused = await refusalOf(send(row));
      if (refused === undefined) {
        await markDelivered(this.#service, row);
        return;
      }
      const facts = { channel, kind, tenant, attempts, ...refused };
      this.#service.log({ level: 'warn', event: 'delivery_failed', ...facts });
      await retryLater(this.#service, row);
    } catch (error) {
      this.#service.log({ level: 'error', event: 'outbox_failed', ...describeError(error) });
    }
  }
}

/** What the log may know of a failed attempt, never a message: those name addresses. Undefined where it succeeded. */
async function refusalOf(
  sent: Promise<void>,
): Promise<{ error: string; code?: string; status?: number } | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DOMException('', 'TimeoutError')), deadline);
  });
  try {
    await Promise.race([sent, late]);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error)) return { error: typeof error };
    const { code, status, responseCode } = error as Error & Record<string, unknown>;
    const number = [status, responseCode].find((value) => typeof value === 'number');
    return {
      error: error.name,
      ...(typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code) && { code }),
      ...(number !== undefined && { status: number }),
    };
  } finally {
    clearTimeout(timer);
  }
}
