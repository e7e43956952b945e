import type { Report } from './diagnose.js';

/** A report as text, to be put into an issue: it names the page's origin, and no address, link or token. */
export function formatReport({ findings, version, at, origin, userAgent }: Report): string {
  const lines = findings.map(({ code, level, cause, fix }) =>
    [`${level.padEnd(8)}${code}`, `        ${cause}`, ...(fix ? [`        ${fix}`] : [])].join(
      '\n',
    ),
  );
  return [`passkey-elements ${version}, ${at}`, `${origin}, ${userAgent}`, '', ...lines, ''].join(
    '\n',
  );
}
