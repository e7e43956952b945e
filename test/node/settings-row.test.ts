import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AuthenticatorJSON } from '../../src/contract.js';
import { settingsRow } from '../../src/elements/settings-row.js';

const able = { rename: true, remove: true, suspend: true, upgrade: true };

/** Every value in a template and in those within it, by the attribute it is written to. */
function valuesIn(template: unknown): string[] {
  const { strings = [], values = [] } = Object(template) as {
    strings?: string[];
    values?: unknown[];
  };
  return values.flatMap((value, index) => {
    const attribute = /([\w-]+)=$/.exec(strings[index] ?? '')?.[1];
    return typeof value === 'string' ? `${attribute ?? ''} ${value}` : valuesIn(value);
  });
}

function idsOf(id: string): { readonly own: string[]; readonly named: string[] } {
  const one = { id, name: 'n', method: 'totp', usable: true, createdAt: '', transports: [] };
  const row = settingsRow(one as unknown as AuthenticatorJSON, able, false, undefined, undefined);
  const written = valuesIn(row);
  const of = (name: string): string[] =>
    written.flatMap((text) => (text.startsWith(`${name} `) ? text.slice(name.length + 1) : []));
  return { own: of('id'), named: of('aria-labelledby').flatMap((list) => list.split(/\s/)) };
}

test('rows are named by what is theirs alone, whatever ids a service has', () => {
  const ids = [
    'a',
    'a b',
    'a_b',
    'a\tb',
    'a_32_b',
    'a  b',
    'a__b',
    'error',
    'help',
    '"><b>',
    '\ud800',
  ];
  const all = ids.map(idsOf);
  for (const { own, named } of all) {
    assert.ok(named.length > 0);
    assert.deepEqual(new Set(named), new Set(own));
  }
  const own = all.flatMap((one) => one.own);
  assert.equal(new Set([...own, 'name-error', 'name-help']).size, own.length + 2);
});
