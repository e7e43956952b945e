import type { Session } from './cdp.js';

/** What was seen of one page, or of all that belong together. */
export interface Seen {
  /** Console errors, uncaught exceptions and what the browser itself reports as an error. */
  readonly errors: string[];
  /** Everything that was written into a console, errors too. */
  readonly console: string[];
  /** `directive blocked-url`, one per violation. */
  readonly violations: string[];
  /** Sources that run in every document before its own scripts. */
  readonly scripts: string[];
  readonly requests: { method: string; url: string; preflight: boolean }[];
}

export const nothingSeen = (): Seen => ({
  errors: [],
  console: [],
  violations: [],
  scripts: [],
  requests: [],
});

/** Starts filling `seen`; called once a session, before anything is loaded. */
export async function observe(devtools: Session, seen: Seen): Promise<void> {
  const { errors, requests } = seen;
  devtools.on('Runtime.consoleAPICalled', ({ type, args }) => {
    const text = args.map((arg) => String(arg.value ?? arg.description)).join(' ');
    seen.console.push(text);
    if (type === 'error') errors.push(text);
  });
  devtools.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, exception } }) => {
    errors.push(`${text} ${exception?.description ?? ''}`);
  });
  devtools.on('Log.entryAdded', ({ entry }) => {
    const text = `${entry.text} ${entry.url ?? ''}`.trim();
    seen.console.push(text);
    if (entry.level === 'error') errors.push(text);
  });
  devtools.on('Audits.issueAdded', ({ issue }) => {
    const csp = issue.details.contentSecurityPolicyIssueDetails;
    if (csp) seen.violations.push(`${csp.violatedDirective} ${csp.blockedURL ?? 'inline'}`);
  });
  devtools.on('Network.requestWillBeSent', ({ request: { method, url }, type }) => {
    requests.push({ method, url, preflight: type === 'Preflight' });
  });
  await Promise.all([
    devtools.send('Page.enable'),
    devtools.send('Runtime.enable'),
    devtools.send('Log.enable'),
    devtools.send('Audits.enable'),
    devtools.send('Network.enable'),
    ...seen.scripts.map((source) =>
      devtools.send('Page.addScriptToEvaluateOnNewDocument', { source, runImmediately: true }),
    ),
  ]);
}
