/** What authenticators put in CBOR (CTAP2 canonical form): integers, bytes, text, arrays and maps in the order given. */
export type Cbor =
  number | boolean | string | Uint8Array | readonly Cbor[] | ReadonlyMap<number | string, Cbor>;

export function encodeCbor(value: Cbor): Buffer {
  if (typeof value === 'number') return value < 0 ? head(1, -1 - value) : head(0, value);
  if (typeof value === 'boolean') return Buffer.of(value ? 0xf5 : 0xf4);
  if (typeof value === 'string') {
    const text = Buffer.from(value, 'utf8');
    return Buffer.concat([head(3, text.length), text]);
  }
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value]);
  if (isMap(value)) {
    const pairs = [...value].flatMap(([key, item]) => [encodeCbor(key), encodeCbor(item)]);
    return Buffer.concat([head(5, value.size), ...pairs]);
  }
  return Buffer.concat([head(4, value.length), ...value.map(encodeCbor)]);
}

function isMap(
  value: readonly Cbor[] | ReadonlyMap<number | string, Cbor>,
): value is ReadonlyMap<number | string, Cbor> {
  return value instanceof Map;
}

function head(major: number, argument: number): Buffer {
  const type = major << 5;
  if (argument < 24) return Buffer.of(type | argument);
  if (argument < 0x100) return Buffer.of(type | 24, argument);
  if (argument < 0x10000) return Buffer.of(type | 25, argument >> 8, argument & 0xff);
  const long = Buffer.alloc(5);
  long[0] = type | 26;
  long.writeUInt32BE(argument, 1);
  return long;
}
