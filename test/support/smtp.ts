import { once } from 'node:events';
import { createServer } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived, with its encodings undone. */
export interface Received {
  readonly to: string[];
  /** By lower-case name, folded lines joined, encoded words decoded. */
  readonly headers: Readonly<Record<string, string>>;
  readonly subject: string;
  readonly text: string;
  readonly raw: string;
}

export interface SmtpInbox {
  /** The same over stops and starts. */
  readonly port: number;
  /** Oldest first. */
  readonly received: Received[];
  /** Refuses recipients for as long as it is true. */
  refusing: boolean;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A mail server on this machine that keeps what it is given; not started yet. */
export async function createSmtpInbox(): Promise<SmtpInbox> {
  let server: SMTPServer | undefined;
  const inbox: SmtpInbox = {
    port: await freePort(),
    received: [],
    refusing: false,
    async start() {
      const starting = new SMTPServer({
        authOptional: true,
        disabledCommands: ['STARTTLS', 'AUTH'],
        onRcptTo: (_address, _session, done) =>
          done(inbox.refusing ? new Error('mailbox unavailable') : undefined),
        onData(stream, session, done) {
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            const to = session.envelope.rcptTo.map(({ address }) => address);
            inbox.received.push(parseMail(to, Buffer.concat(chunks).toString('latin1')));
            done();
          });
        },
      });
      starting.on('error', () => undefined);
      const { server: socket } = starting;
      starting.listen(inbox.port, '127.0.0.1');
      await once(socket, 'listening');
      server = starting;
    },
    async stop() {
      const stopping = server;
      server = undefined;
      if (stopping) await new Promise<void>((resolve) => stopping.close(() => resolve()));
    },
  };
  return inbox;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise<void>((resolve) => probe.close(() => resolve()));
  return typeof address === 'object' && address ? address.port : 0;
}

/** One plain-text mail; `raw` holds its bytes as latin1. */
export function parseMail(to: string[], raw: string): Received {
  const end = raw.indexOf('\r\n\r\n');
  const headers: Record<string, string> = {};
  for (const line of raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n')) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = decodeWords(line.slice(colon + 1).trim());
  }
  const body = raw.slice(end + 4);
  const text = decodeBody(body, headers['content-transfer-encoding']?.toLowerCase());
  return {
    to,
    headers,
    subject: headers['subject'] ?? '',
    text: text.toString('utf8').replaceAll('\r\n', '\n'),
    raw,
  };
}

function decodeBody(body: string, encoding: string | undefined): Buffer {
  switch (encoding) {
    case 'base64':
      return Buffer.from(body, 'base64');
    case 'quoted-printable':
      return quotedPrintable(body.replace(/=\r\n/g, ''));
    default:
      return Buffer.from(body, 'latin1');
  }
}

function quotedPrintable(text: string): Buffer {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1');
}

/** RFC 2047; space between two encoded words belongs to neither. */
function decodeWords(value: string): string {
  return value
    .replace(/(=\?[^?]+\?[BQ]\?[^?]*\?=)\s+(?==\?)/gi, '$1')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, data: string) =>
      (kind.toUpperCase() === 'B'
        ? Buffer.from(data, 'base64')
        : quotedPrintable(data.replaceAll('_', ' '))
      ).toString('utf8'),
    );
}
