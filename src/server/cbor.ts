// CTAP2 §8 allows four levels of nesting; statements with certificates use three.
const maxDepth = 4;

/**
 * Finds where the CBOR item that begins at `start` ends; throws where it is cut off, of indefinite length, or nested
 * deeper than four levels. The decoder behind attestation takes a byte string that is shorter than it says.
 */
export function endOfItem(bytes: Uint8Array, start = 0, depth = 0): number {
  const initial = bytes[start];
  if (initial === undefined || depth > maxDepth) throw new RangeError('CBOR: cut off or too deep');
  const major = initial >> 5;
  const { argument, next } = readArgument(bytes, start, initial & 31);
  if (major === 2 || major === 3) {
    if (argument > bytes.length - next) throw new RangeError('CBOR: string cut off');
    return next + argument;
  }
  const items = major === 4 ? argument : major === 5 ? argument * 2 : major === 6 ? 1 : 0;
  let end = next;
  for (let item = 0; item < items; item += 1) end = endOfItem(bytes, end, depth + 1);
  return end;
}

/** RFC 8949 §3: the low five bits are the argument, or say how many of the following bytes hold it. */
function readArgument(
  bytes: Uint8Array,
  start: number,
  low: number,
): { argument: number; next: number } {
  const size = low < 24 ? 0 : low < 28 ? 1 << (low - 24) : NaN;
  const next = start + 1 + size;
  if (!(next <= bytes.length)) throw new RangeError('CBOR: cut off or of indefinite length');
  let argument = size === 0 ? low : 0;
  for (const byte of bytes.subarray(start + 1, next)) argument = argument * 256 + byte;
  return { argument, next };
}
