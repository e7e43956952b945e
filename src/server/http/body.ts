import { invalid, Refusal } from '../refusal.js';

/** Bytes. */
const cap = 65_536;
const patience = 10_000;

/**
 * Reads a body of at most 64 KB, counted in bytes as they come in, whatever its headers say about it. Refuses with
 * `payload_too_large`, and with 400 when it has not arrived within 10 s.
 */
export async function readBody(request: Request): Promise<Uint8Array> {
  if (!request.body) return new Uint8Array();
  if (Number(request.headers.get('content-length') ?? 0) > cap) {
    throw new Refusal('payload_too_large');
  }
  const reader = request.body.getReader();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(invalid('', 'The body did not arrive in time.')), patience);
  });
  try {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for (;;) {
      const { done, value } = await Promise.race([reader.read(), late]);
      if (done) return Buffer.concat(chunks);
      size += value.byteLength;
      if (size > cap) throw new Refusal('payload_too_large');
      chunks.push(value);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    if (error instanceof Refusal) throw error;
    throw invalid('', 'The body broke off.');
  } finally {
    clearTimeout(timer);
  }
}
