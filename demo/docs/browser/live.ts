import { failureCodes, type FailureCode } from '../../../src/failure.js';
import type { PasskeyEventMap } from '../../../src/events.js';
import { reset, simulate, simulatedBackend } from '../../../src/simulator/index.js';

const purposes = {
  'passkey-enroll': 'enroll',
  'authenticator-settings': 'settings',
  'authenticator-challenge': 'challenge',
} as const;

const loaders: Readonly<Partial<Record<string, () => Promise<unknown>>>> = {
  'passkey-enroll': () => import('../../../src/define/passkey-enroll.js'),
  'authenticator-settings': () => import('../../../src/define/authenticator-settings.js'),
  'authenticator-challenge': () => import('../../../src/define/authenticator-challenge.js'),
  'recovery-codes': () => import('../../../src/define/recovery-codes.js'),
};

const told = [
  'passkey-step',
  'passkey-enrolled',
  'passkey-cancelled',
  'passkey-failed',
  'passkey-expired',
  'authenticator-added',
  'authenticator-renamed',
  'authenticator-removed',
  'authenticator-suspended',
  'challenge-passed',
  'recovery-codes-shown',
  'recovery-codes-saved',
] as const satisfies readonly (keyof PasskeyEventMap)[];

/** Brings the examples of the page to life: the elements themselves, on a service in this page's memory. */
export async function startLive(): Promise<void> {
  for (const place of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const tagName = place.dataset['live'] ?? '';
    await loaders[tagName]?.();
    const stage = document.createElement('div');
    stage.className = 'stage';
    const log = document.createElement('ol');
    log.className = 'log';
    log.tabIndex = 0;
    log.ariaLabel = 'What the element tells the page';
    const begin = (): void => {
      log.replaceChildren();
      stage.replaceChildren(made(tagName));
    };
    for (const name of told)
      stage.addEventListener(name, ({ detail }) => log.append(line(name, detail)));
    place.append(controls(tagName, begin), stage, log);
    begin();
    place.hidden = false;
    const note = place.nextElementSibling;
    if (note instanceof HTMLElement && note.matches('.live-note')) note.hidden = false;
  }
}

function made(tagName: string): HTMLElement {
  const element = document.createElement(tagName);
  if (tagName === 'recovery-codes')
    Object.assign(element, { codes: ['K7QM-2WXD', 'P4NA-9RTC', 'H3VE-6YBF', 'T8JC-5GMR'] });
  else {
    const purpose = purposes[tagName as keyof typeof purposes];
    Object.assign(element, { backend: simulatedBackend({ purpose }) });
  }
  return element;
}

/** What is to happen next. */
function controls(tagName: string, begin: () => void): HTMLElement {
  const bar = document.createElement('p');
  bar.className = 'live-bar';
  const again = document.createElement('button');
  again.type = 'button';
  again.textContent = 'Start again';
  again.addEventListener('click', begin);
  if (tagName in purposes) bar.append(choice(begin));
  bar.append(again);
  return bar;
}

function choice(begin: () => void): HTMLElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.append(new Option('it works', ''), ...failureCodes.map((code) => new Option(code, code)));
  select.addEventListener('change', () => {
    reset();
    if (select.value) simulate(select.value as FailureCode);
    begin();
  });
  label.append('Outcome: ', select);
  return label;
}

function line(name: string, detail: unknown): HTMLElement {
  const item = document.createElement('li');
  const what = document.createElement('b');
  what.textContent = name;
  item.append(what, ` ${JSON.stringify(detail)}`);
  return item;
}
