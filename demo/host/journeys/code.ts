import { createHash, randomInt, timingSafeEqual } from 'node:crypto';

/** Milliseconds a code is good for. */
const lifetime = 600_000;
/** Codes that may be tried in one sign-in, over all that were sent. */
const tries = 5;
/** Codes that may be sent in one sign-in. */
const sends = 5;

export type CodeVerdict = 'right' | 'wrong' | 'expired' | 'used-up';

/** The site's own second factor: a code of six digits by e-mail or text message, for one sign-in. */
export class OneTimeCode {
  readonly #now: () => number;
  #sent: { readonly digest: Buffer; readonly until: number } | undefined;
  #sendsLeft = sends;
  #triesLeft = tries;

  constructor(now: () => number) {
    this.#now = now;
  }

  get triesLeft(): number {
    return this.#triesLeft;
  }

  /** A code in place of the one before; undefined where no more are sent. Another code gives no more tries. */
  next(): string | undefined {
    if (this.#sendsLeft === 0 || this.#triesLeft === 0) return undefined;
    this.#sendsLeft -= 1;
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    this.#sent = { digest: digestOf(code), until: this.#now() + lifetime };
    return code;
  }

  check(code: string): CodeVerdict {
    if (this.#triesLeft === 0) return 'used-up';
    const sent = this.#sent;
    if (!sent || this.#now() >= sent.until) return 'expired';
    this.#triesLeft -= 1;
    // Digests are of one length, whatever was typed.
    if (!timingSafeEqual(digestOf(code), sent.digest))
      return this.#triesLeft === 0 ? 'used-up' : 'wrong';
    this.#sent = undefined;
    return 'right';
  }
}

function digestOf(code: string): Buffer {
  return createHash('sha256').update(code).digest();
}
