import { attemptLimit } from '../contract.js';
import type { CodeStep, EnrollInput, EnrollStep } from './backend.js';
import { refused } from './secureauth-failures.js';
import type { Profile, SecureAuthWire } from './secureauth-wire.js';

/** Milliseconds; RFC 6238 with what every app takes for granted: SHA-1, six digits. */
const period = 30_000;

/** One authenticator app, from its secret to the list. */
export interface AppSetup {
  readonly setup: NonNullable<CodeStep['setup']>;
  readonly complete: (input: EnrollInput, signal: AbortSignal) => Promise<EnrollStep>;
}

/** The service takes a secret without any proof of it, so that it is made and tried out here. */
export async function createApp(
  { change, me, authenticator }: SecureAuthWire,
  { issuer, name }: Profile,
): Promise<AppSetup> {
  const bytes = crypto.getRandomValues(new Uint8Array(20));
  const secret = base32(bytes);
  const algorithm = { name: 'HMAC', hash: 'SHA-1' };
  const key = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign']);
  let attemptsLeft = attemptLimit;
  let proved = false;
  let sent = false;

  async function complete(input: EnrollInput, signal: AbortSignal): Promise<EnrollStep> {
    proved ||= attemptsLeft > 0 && 'code' in input && (await isCode(key, input.code));
    if (!proved) {
      attemptsLeft &&= attemptsLeft - 1;
      throw refused('wrong_code', { attemptsLeft });
    }
    let now = await me(signal);
    if (!now.app) {
      sent = true;
      await change({ call: 'set' }, 'POST', 'set-totp-secret', signal, { new_totp_secret: secret });
      now = await me(signal);
    }
    // There is one that is not ours, whose codes must stay good.
    else if (!sent) throw refused('already_enrolled');
    const { app = { type: 'totp' }, settings } = now;
    return { at: 'done', authenticator: authenticator(app), settings };
  }

  const [by = '', of = ''] = [issuer, name].map(encodeURIComponent);
  const uri = `otpauth://totp/${by}:${of}?secret=${secret}&issuer=${by}`;
  return { setup: { secret, uri }, complete };
}

/** RFC 4648 §6 */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return bits.replace(/.{5}/g, (five) => {
    const value = parseInt(five, 2);
    return value < 26 ? String.fromCharCode(65 + value) : `${value - 24}`;
  });
}

/** True for the code of this moment and of the period before and after (RFC 6238 §5.2, RFC 4226 §5.3). */
async function isCode(key: CryptoKey, code: string): Promise<boolean> {
  for (const shift of [0, -1, 1]) {
    const counter = new DataView(new ArrayBuffer(8));
    counter.setUint32(4, Date.now() / period + shift);
    const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter));
    const number = mac.getUint32(mac.getUint8(19) & 15) & 0x7fff_ffff;
    if (String(number % 1_000_000).padStart(6, '0') === code) return true;
  }
  return false;
}
