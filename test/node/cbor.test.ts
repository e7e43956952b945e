import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { endOfItem } from '../../src/server/cbor.js';
import { encodeCbor } from '../support/cbor.js';

function hex(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'hex'));
}

describe('the end of a CBOR item', () => {
  it('is found for every kind, wherever it begins', () => {
    const items = ['17', '1818', '390100', '1a00010000', '1b0000000100000000', '43010203', '6161'];
    const nested = [
      '80',
      '820102',
      'a0',
      'a1616101',
      'c101',
      'f4',
      'f6',
      'f90000',
      'fb0000000000000000',
    ];
    for (const item of [...items, ...nested]) {
      const bytes = hex(`ff${item}ff`);
      assert.equal(endOfItem(bytes, 1), bytes.length - 1, item);
    }
  });

  it('is the end of whatever an authenticator encodes', () => {
    const bytes = encodeCbor(new Map([['x5c', [new Uint8Array(300), new Uint8Array(70_000)]]]));
    assert.equal(endOfItem(bytes), bytes.length);
  });

  it('is not looked for past the last byte', () => {
    for (const item of ['', '18', '1900', '1b00', '42ff', '5affffffff00', '8201', 'a101', 'c1']) {
      assert.throws(() => endOfItem(hex(item)), RangeError, item);
    }
  });

  it('is not looked for in items of indefinite length or with reserved lengths', () => {
    for (const item of ['1c', '5f4101ff', '9fff', 'bfff', 'ff']) {
      assert.throws(() => endOfItem(hex(item)), RangeError, item);
    }
  });

  it('is found below four levels and not deeper', () => {
    assert.equal(endOfItem(hex('8181818101')), 5);
    assert.throws(() => endOfItem(hex('818181818101')), RangeError);
  });
});
