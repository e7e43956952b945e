import type { TestRunnerCoreConfig } from '@web/test-runner';

type Middleware = NonNullable<TestRunnerCoreConfig['middleware']>[number];

const path = /^\/toy\/(launch|v1\/actions|asked)\/([\w-]+)/;

/** What a kind of link is answered with, besides the page. */
const headers: Record<string, Record<string, string>> = {
  coop: { 'cross-origin-opener-policy': 'same-origin' },
  refused: { 'content-security-policy': "frame-ancestors 'none'" },
};

/**
 * Stands in for the hosted page and the status route in tests of the page around it: `/toy/launch/{kind}-{id}` speaks the
 * protocol and does what the test tells it (`test/browser/support/toy-page.ts`), or is one that never does.
 */
export function toyPages(): Middleware {
  const answers = new Map<string, unknown>();
  const asked = new Map<string, number>();
  return async (context, next) => {
    const [, what, id = ''] = path.exec(context.url) ?? [];
    if (!what) {
      await next();
      return;
    }
    const [kind = ''] = id.split('-');
    if (what === 'launch') {
      context.set({ 'content-type': 'text/html', ...headers[kind] });
      context.body =
        kind === 'silent'
          ? '<!doctype html><title>Silent</title>'
          : `<!doctype html><html lang="en"><meta charset="utf-8"><title>Toy</title>
<script type="module" src="/test/browser/support/toy-page.ts"></script><body></body></html>`;
    } else if (what === 'asked') {
      // PUT what the status route is to answer; GET how often it was asked.
      if (context.method === 'PUT') {
        const chunks: Buffer[] = [];
        for await (const chunk of context.req) chunks.push(chunk as Buffer);
        answers.set(id, JSON.parse(Buffer.concat(chunks).toString()));
      }
      context.body = String(asked.get(id) ?? 0);
    } else {
      asked.set(id, (asked.get(id) ?? 0) + 1);
      context.set('access-control-allow-origin', '*');
      context.body = answers.get(id) ?? { outcome: 'pending', opened: false };
    }
  };
}
