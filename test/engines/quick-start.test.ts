import assert from 'node:assert/strict';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { after, before, describe, it } from 'node:test';
import { build } from 'vite';
import { startChromium, type Chromium } from '../support/chromium.js';
import { freePort } from '../support/demo.js';
import { eventually } from '../support/in-page.js';
import { installPacked, run, type Project } from '../support/packed.js';
import { start, stop } from '../support/processes.js';
import { codeBlocks } from '../support/readme.js';
import { serveFolder } from '../support/site.js';

const button = (name: string) => ({ role: 'button', name });

/** The README's own code, run as it is written but for its two ports, which others may have taken. */
describe('the quick start of the README', () => {
  let project: Project;
  let chromium: Chromium;
  let blocks: (language: string) => string[];
  let ports: { server: number; page: number };
  /** The keys, the secret one made by the command beside it. */
  let env: Record<string, string>;

  const withPorts = (code: string): string =>
    code.replaceAll('8080', String(ports.server)).replaceAll('5173', String(ports.page));

  before(async () => {
    blocks = await codeBlocks('Quick start');
    project = await installPacked('@electric-sql/pglite');
    chromium = await startChromium();
    ports = { server: await freePort(), page: await freePort() };
    const [, command = ''] = /PASSKEY_SECRET_KEY\], \/\/ (.+)/.exec(blocks('js')[0] ?? '') ?? [];
    const { out } = await run('sh', ['-c', command]);
    env = { PASSKEY_API_KEY: 'a-key-of-the-quick-start', PASSKEY_SECRET_KEY: out.trim() };
  });

  after(async () => {
    await chromium.close();
    await project.remove();
  });

  /** The README's page in `folder`, with the site's server behind it that the README's commands are. */
  async function enroll(folder: string): Promise<string> {
    const [track = '', validate = ''] = blocks('sh').map(withPorts);
    let actionId = '';
    let validated = '';
    const site = await serveFolder(
      folder,
      {
        async '/passkeys/track'() {
          const { out } = await run('sh', ['-c', track], { env });
          const answer = JSON.parse(out) as { actionId: string; url: string };
          ({ actionId } = answer);
          return JSON.stringify({ url: answer.url });
        },
        async '/passkeys/done'(body) {
          const { result } = JSON.parse(body) as { result: string };
          const given = { ...env, ACTION_ID: actionId, RESULT: result };
          ({ out: validated } = await run('sh', ['-c', validate], { env: given }));
          return validated;
        },
      },
      ports.page,
    );
    const page = await chromium.page();
    await page.addAuthenticator();
    await page.goto(`${site.origin}/`);
    await page.click(button('Continue'));
    await page.click(button('Create a passkey'));
    await page.appears({ role: 'heading', name: 'Passkey created' });
    await eventually(async () => validated || undefined, 'the answer of validate');
    await page.close();
    await site.close();
    return validated;
  }

  async function serving(work: () => Promise<void>): Promise<void> {
    const [code = ''] = blocks('js');
    // A folder each, as the server keeps its data where it is started.
    const cwd = await mkdtemp(`${project.folder}/server-`);
    await writeFile(`${cwd}/server.js`, withPorts(code));
    const { PATH = '' } = process.env;
    const server = start(process.execPath, ['server.js'], {
      cwd,
      env: { PATH, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const health = `http://localhost:${ports.server}/openapi.json`;
    try {
      await eventually(
        () =>
          fetch(health).then(
            ({ ok }) => ok || undefined,
            () => undefined,
          ),
        'an answer of the server',
        30_000,
      );
      await work();
    } finally {
      await stop(server);
    }
  }

  it('enrolls a passkey with a bundler', async () => {
    const [, code = ''] = blocks('js');
    await project.write('page.js', withPorts(code));
    await project.write(
      'index.html',
      '<!doctype html><body><script type="module" src="./page.js"></script>',
    );
    await build({ root: project.folder, configFile: false, logLevel: 'error' });
    await serving(async () => {
      const answer = JSON.parse(await enroll(`${project.folder}/dist`)) as object;
      assert.equal((answer as { userId?: string }).userId, 'u-42');
    });
  });

  it('enrolls a passkey with a script tag', async () => {
    const [code = ''] = blocks('html');
    const site = `${project.folder}/site`;
    const [, path = ''] = /src="\/([\w-]+)\//.exec(code) ?? [];
    await cp(`${project.folder}/node_modules/passkey-elements/dist/cdn`, `${site}/${path}`, {
      recursive: true,
    });
    await project.write('site/index.html', `<!doctype html><body>${withPorts(code)}`);
    await serving(async () => {
      const answer = JSON.parse(await enroll(site)) as object;
      assert.equal((answer as { userId?: string }).userId, 'u-42');
    });
  });
});
