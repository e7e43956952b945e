import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mark } from '../../src/elements/mark.js';

Object.assign(globalThis, {
  CSS: { supports: () => true, escape: (text: string) => text },
  document: { documentElement: {} },
  MutationObserver: class {
    observe = (): void => undefined;
  },
});

/** As much of an element as is marked. */
function hostWith(attachInternals: () => unknown): HTMLElement {
  const shadowRoot = { adoptedStyleSheets: [], children: [], querySelector: () => null };
  const host = { shadowRoot, isConnected: true, matches: () => true, attachInternals };
  return Object.assign(host.shadowRoot, { host }).host as unknown as HTMLElement;
}

test('an element says its step, asking for what it says it with once', () => {
  let asked = 0;
  const states = new Set(['mine']);
  const host = hostWith(() => ({ states, asked: (asked += 1) }));
  mark(host, 'why');
  mark(host, 'failed');
  assert.deepEqual([...states], ['failed']);
  assert.equal(asked, 1);
});

test('one whose page has taken that for itself goes on without', () => {
  const host = hostWith(() => {
    throw new DOMException('attached already', 'NotSupportedError');
  });
  mark(host, 'why');
  mark(host, 'failed');
});
