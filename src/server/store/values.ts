import type { Value } from './store.js';

const int8 = 20;
const bytea = 17;
const timestamptz = 1184;

/** How both drivers read the types on which they would differ, by type OID, from PostgreSQL's text form. */
export const parsers: Record<number, (text: string) => unknown> = {
  [int8]: Number,
  [bytea]: (text) => Uint8Array.from(Buffer.from(text.slice(2), 'hex')),
  [timestamptz]: (text) => new Date(text),
};

/** Dates as text in UTC: one driver would send local time. */
export function encode(values: readonly Value[]): Value[] {
  return values.map((value) => (value instanceof Date ? value.toISOString() : value));
}
