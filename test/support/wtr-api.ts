import { getRequestListener } from '@hono/node-server';
import type { TestRunnerCoreConfig, TestRunnerPlugin } from '@web/test-runner';

interface Api {
  fetch(request: Request): Response | Promise<Response>;
  close(): Promise<void>;
}

interface ApiModule {
  /** Starts the real server for the pages of one run; `baseUrl` is their origin. */
  startApi: (options: { baseUrl: string }) => Promise<Api>;
}

const module = new URL('./api.ts', import.meta.url);
const paths = /^\/(api|v1|launch|openapi\.json)(\/|$|\?)/;

/** Mounts `test/support/api.ts` on the origin of the test pages: a middleware for requests, a plugin for its life. */
export function mountApi(): {
  plugin: TestRunnerPlugin;
  middleware: NonNullable<TestRunnerCoreConfig['middleware']>[number];
} {
  let api: Api | undefined;
  const listener = getRequestListener(
    (request) => api?.fetch(request) ?? new Response(null, { status: 503 }),
  );
  return {
    plugin: {
      name: 'api',
      async serverStart({ config }) {
        const { startApi } = (await import(module.href)) as ApiModule;
        api = await startApi({ baseUrl: `http://localhost:${config.port}` });
      },
      async serverStop() {
        await api?.close();
      },
    },
    async middleware(context, next) {
      if (!paths.test(context.url)) {
        await next();
        return;
      }
      context.respond = false;
      await listener(context.req, context.res);
    },
  };
}
