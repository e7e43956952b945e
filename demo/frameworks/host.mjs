import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createHost } from 'passkey-elements/host';
import { createAuthenticatorServer } from 'passkey-elements/server';
import { startWork, toNodeHandler } from 'passkey-elements/server/node';
import { openPGlite } from 'passkey-elements/server/pglite';

/**
 * What a site's own server does, the same for every example: it tracks an action when the signed-in user asks for a passkey,
 * and asks whether what the page says is true. The authenticator server stands on the same origin; everything is kept in
 * memory.
 */
export async function createPasskeys(origin) {
  const secret = randomBytes(32).toString('base64url');
  const server = createAuthenticatorServer({
    baseUrl: origin,
    store: await openPGlite(),
    secretKeys: [randomBytes(32).toString('base64url')],
    tenants: [
      {
        id: 'main',
        rpName: 'Example',
        origins: [origin],
        // A passkey and nothing beside it: recovery codes are for those who can lose it.
        secondFactor: [],
        redirectUrls: [`${origin}/passkeys/added`],
        keys: [{ secret, rights: ['track', 'admin'] }],
      },
    ],
  });
  startWork(server);
  const host = createHost({ baseUrl: origin, secret });

  // A site has these from the session of whoever is signed in. Here it is one person.
  const user = { id: 'u-42', signedInAt: new Date().toISOString() };
  let actionId;

  return {
    /** The authenticator server's own paths. */
    handle: toNodeHandler(server),
    async track(more) {
      const action = await host.track({
        userId: user.id,
        action: 'add-passkey',
        purpose: 'enroll',
        user: { name: 'ada@example.com', displayName: 'Ada Lovelace' },
        authenticatedAt: user.signedInAt,
        ...more,
      });
      actionId = action.actionId;
      return { url: action.url };
    },
    /** An event in a page proves nothing; this does. */
    async done(result) {
      const { userId, outcome } = await host.validate(actionId, result);
      if (userId !== user.id) throw new Error('It is about somebody else.');
      return { userId, outcome };
    },
    close: () => server.close(),
  };
}

const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Serves a folder of built pages beside it. */
async function start(folder, port) {
  const passkeys = await createPasskeys(`http://localhost:${port}`);
  const routes = {
    '/passkeys/track': () => passkeys.track(),
    '/passkeys/done': ({ result }) => passkeys.done(result),
  };
  const answer = async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const route = request.method === 'POST' && routes[pathname];
    if (route) {
      const body = JSON.parse((await text(request)) || '{}');
      response.setHeader('content-type', 'application/json');
      return response.end(JSON.stringify(await route(body)));
    }
    const file = join(
      folder,
      normalize(pathname.endsWith('/') ? `${pathname}index.html` : pathname),
    );
    const page = await readFile(file).catch(() => undefined);
    if (!page) return passkeys.handle(request, response);
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
    response.end(page);
  };
  createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  }).listen(port, 'localhost', () => console.log(`http://localhost:${port}`));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const app = process.argv[2] ?? 'plain';
  await start(fileURLToPath(new URL(`${app}/dist`, import.meta.url)), process.env.PORT ?? 8080);
}
