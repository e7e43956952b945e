import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  enterCode,
  normalizeCode,
  refuseCode,
  type CodeEntry,
} from '../../src/flows/code-entry.js';
import { waited, waitFor } from '../../src/flows/wait.js';
import { failure } from '../support/challenge-states.js';

const typing: CodeEntry = { at: 'typing' };

describe('what a person means by a code', () => {
  const spellings: [string, string][] = [
    ['as it is', '123456'],
    ['as an e-mail shows it', ' 123 456\n'],
    ['with a hyphen', '123-456'],
    ['with a dash and a no-break space', '12\u00a03–456'],
    ['full-width', '１２３４５６'],
    ['Arabic-Indic', '١٢٣٤٥٦'],
    ['Persian', '۱۲۳۴۵۶'],
    ['Devanagari', '१२३४५६'],
    ['mathematical', '𝟏𝟐𝟑𝟺𝟻𝟼'],
    ['with marks of direction', '\u200e123\u200f456\u2069'],
  ];
  for (const [how, text] of spellings) it(how, () => assert.equal(normalizeCode(text), '123456'));

  it('every decimal digit there is', () => {
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const sign = String.fromCodePoint(point);
      if (/\p{Nd}/u.test(sign)) assert.match(normalizeCode(sign), /^[0-9]$/, point.toString(16));
    }
  });

  it('a recovery code as it is printed', () => {
    assert.equal(normalizeCode('abcd-efgh-jkmn-pqrs'), 'ABCDEFGHJKMNPQRS');
  });
});

describe('when a code is sent', () => {
  const enter = (type: 'typed' | 'submitted', text: string, entry: CodeEntry = typing) =>
    enterCode(entry, { type, text }, { method: 'totp' });

  it('by itself with its last digit, and not before', () => {
    assert.equal(enter('typed', '12345'), typing);
    assert.deepEqual(enter('typed', '123456'), { at: 'checking', code: '123456' });
    assert.equal(enter('typed', '1234567'), typing);
    assert.equal(enter('typed', 'abcdef'), typing);
  });

  it('once: what is being checked is not sent again', () => {
    const checking = enter('typed', '123456');
    assert.equal(enter('typed', '123456', checking), checking);
    assert.equal(enter('submitted', '123456', checking), checking);
    assert.equal(enter('submitted', '654321', checking), checking);
  });

  it('not by itself after it was refused, until it has changed', () => {
    const refused = refuseCode('123456', failure('wrong_code'));
    assert.equal(enter('typed', '123 456', refused), refused);
    assert.deepEqual(enter('typed', '123457', refused), { at: 'checking', code: '123457' });
    assert.deepEqual(enter('submitted', '123456', refused), { at: 'checking', code: '123456' });
  });

  it('not in part, and then says so', () => {
    const entry = enter('submitted', '123');
    assert.equal(entry.at === 'typing' && entry.refused?.code, 'invalid_request');
  });

  it('a recovery code by the button only', () => {
    const text = 'abcd-efgh-jkmn-pqrs';
    assert.equal(enterCode(typing, { type: 'typed', text }, { method: 'recovery-code' }), typing);
    assert.deepEqual(enterCode(typing, { type: 'submitted', text }, { method: 'recovery-code' }), {
      at: 'checking',
      code: 'ABCDEFGHJKMNPQRS',
    });
  });
});

describe('a wait', () => {
  it('counts down in whole seconds, from the first to the last', () => {
    const wait = waitFor(2_000, 1_000);
    assert.deepEqual(wait, { until: 3_000, seconds: 2 });
    assert.deepEqual(waited({ until: 3_000 }, 2_000), { until: 3_000, seconds: 1 });
    assert.deepEqual(waited({ until: 3_000 }, 2_999), { until: 3_000, seconds: 1 });
    assert.equal(waited({ until: 3_000 }, 3_000), undefined);
  });

  it('is none where there is nothing to wait for', () => {
    assert.equal(waitFor(undefined, 0), undefined);
    assert.equal(waitFor(0, 0), undefined);
  });

  it('a recovery code of another form as it is, but for the space around it', () => {
    const any = { method: 'recovery-code', form: 'any' } as const;
    const submit = (text: string) => enterCode(typing, { type: 'submitted', text }, any);
    assert.deepEqual(submit(' Ab-cd ９x '), { at: 'checking', code: 'Ab-cd ９x' });
    assert.deepEqual(submit('🦆'.repeat(64)), { at: 'checking', code: '🦆'.repeat(64) });
    for (const text of ['abc', '🦆'.repeat(65), '']) assert.equal(submit(text).at, 'typing', text);
    assert.equal(enterCode(typing, { type: 'typed', text: 'abcd-efgh' }, any), typing);
  });
});
