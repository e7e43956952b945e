import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { createPasskeys } from '../host.mjs';

const types = { '.js': 'text/javascript', '.css': 'text/css' };
const scripts = new URL('./node_modules/passkey-elements/dist/cdn/', import.meta.url);

const escape = (value) => value.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (body) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Add a passkey</title>
    <link rel="stylesheet" href="/page.css" />
    <script type="module" src="/scripts/passkey-enroll.js"></script>
    <script type="module" src="/main.js"></script>
  </head>
  <body>
    <h1>Security</h1>
    ${body}
  </body>
</html>
`;

const security = ({ url }) =>
  page(`<passkey-enroll url="${escape(url)}"><p>One moment …</p></passkey-enroll>
    <form method="post" action="/passkeys/done"><input type="hidden" name="result" /></form>
    <p><a href="/passkeys/add">Add a passkey on a page of its own</a></p>`);

const validated = ({ userId }) => page(`<p role="status">Validated for ${escape(userId)}</p>`);

async function start(port) {
  const origin = `http://localhost:${port}`;
  const passkeys = await createPasskeys(origin);

  const routes = {
    'GET /': async () => security(await passkeys.track()),
    'POST /passkeys/done': async (request) => {
      const form = new URLSearchParams(await text(request));
      return validated(await passkeys.done(form.get('result')));
    },
    'GET /passkeys/add': async (request, response) => {
      const { url } = await passkeys.track({ redirectUrl: `${origin}/passkeys/added` });
      const state = randomBytes(16).toString('base64url');
      // With the way there and the way back in one browser, nobody can have somebody else come back.
      response.setHeader('set-cookie', `state=${state}; Path=/passkeys; HttpOnly; SameSite=Lax`);
      response.writeHead(302, { location: `${url}&mode=redirect&state=${state}` });
    },
    'GET /passkeys/added': async (request) => {
      const { searchParams } = new URL(request.url, origin);
      const state = searchParams.get('state');
      const mine = request.headers.cookie?.split('; ').includes(`state=${state}`);
      if (!mine || searchParams.get('outcome') !== 'completed')
        return page('<p role="status">No passkey was added</p>');
      return validated(await passkeys.done(searchParams.get('result')));
    },
    'GET /page.css': () => readFile(new URL('page.css', import.meta.url)),
    'GET /main.js': () => readFile(new URL('main.js', import.meta.url)),
  };

  const answer = async (request, response) => {
    const { pathname } = new URL(request.url, origin);
    const script = /^\/scripts\/([\w.-]+\.js)$/.exec(pathname)?.[1];
    const route = script
      ? () => readFile(new URL(script, scripts))
      : routes[`${request.method} ${pathname}`];
    if (!route) return passkeys.handle(request, response);
    const body = await route(request, response);
    const type = types[extname(pathname)] ?? 'text/html';
    if (!response.headersSent) response.setHeader('content-type', type);
    response.end(body);
  };

  createServer((request, response) => {
    answer(request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  }).listen(port, 'localhost', () => console.log(origin));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await start(process.env.PORT ?? 8080);
