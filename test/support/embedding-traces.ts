import type { Embedding } from './embedding.js';
import type { Page } from './page.js';
import type { ChromiumVisit } from './visits.js';

/** Everywhere a secret might have been left, by the name of the place. */
export type Traces = Readonly<Record<string, string[]>>;

/** What the documents of a visit and both servers know now; `shown` is where the hosted page is. */
export async function traces(
  { arrived, host }: Embedding,
  { page, windows }: ChromiumVisit,
  shown?: Page,
): Promise<Traces> {
  const documents = [page, ...(shown && shown !== page ? [shown] : [])];
  const inside = await Promise.all(documents.map((each) => each.evaluate(gather)));
  const histories = await Promise.all(
    [page, ...windows.popups].map(({ devtools }) => devtools.send('Page.getNavigationHistory')),
  );
  const { requests, console: lines } = page.seen;
  return {
    requests: requests.map(({ url }) => url),
    urls: arrived.map(({ url }) => url),
    referers: arrived.map(({ headers }) => headers['referer'] ?? ''),
    cookies: arrived.map(({ headers }) => headers['cookie'] ?? ''),
    history: histories.flatMap(({ entries }) => entries.map(({ url, title }) => `${url} ${title}`)),
    log: host.log.map((entry) => JSON.stringify(entry)),
    console: lines,
    messages: inside.flatMap(({ messages }) => messages),
    ports: inside.flatMap(({ ports }) => ports),
    storage: inside.flatMap(({ storage }) => storage),
    performance: inside.flatMap(({ performance }) => performance),
    document: inside.flatMap(({ document }) => document),
  };
}

/** Runs in the page. */
async function gather(): Promise<
  Record<'messages' | 'ports' | 'storage' | 'performance' | 'document', string[]>
> {
  const databases = await indexedDB.databases();
  const rows = await Promise.all(
    databases.map(
      ({ name = '' }) =>
        new Promise<string[]>((resolve) => {
          const opening = indexedDB.open(name);
          opening.onerror = () => resolve([]);
          opening.onsuccess = () => {
            const database = opening.result;
            const names = [...database.objectStoreNames];
            const found: string[] = [name, ...names];
            if (names.length === 0) {
              resolve(found);
              return;
            }
            const transaction = database.transaction(names);
            for (const each of names) {
              const store = transaction.objectStore(each);
              store.getAllKeys().onsuccess = ({ target }) =>
                found.push(JSON.stringify((target as IDBRequest).result));
              store.getAll().onsuccess = ({ target }) =>
                found.push(JSON.stringify((target as IDBRequest).result));
            }
            transaction.oncomplete = () => {
              database.close();
              resolve(found);
            };
          };
        }),
    ),
  );
  const said = globalThis as { saidByPort?: string[]; saidByWindow?: string[] };
  return {
    messages: said.saidByWindow ?? [],
    ports: said.saidByPort ?? [],
    storage: [
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      document.cookie,
      ...rows.flat(),
    ],
    performance: performance.getEntries().map(({ entryType, name }) => `${entryType} ${name}`),
    document: [location.href, document.referrer, JSON.stringify(history.state)],
  };
}

/** Runs in every document before its own scripts: keeps what it posts, to whomever. */
export const overhear = `(() => {
  const keep = (name, prototype) => {
    const said = (globalThis[name] = []);
    const { postMessage } = prototype;
    prototype.postMessage = function (data, ...rest) {
      said.push(JSON.stringify(data));
      return postMessage.call(this, data, ...rest);
    };
  };
  keep('saidByPort', MessagePort.prototype);
  const heard = (globalThis.saidByWindow = []);
  addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)), true);
})()`;
