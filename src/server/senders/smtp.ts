import { createTransport } from 'nodemailer';
import { isLoopback } from '../origins.js';
import type { Mail, MailSender } from './sender.js';

export interface SmtpOptions {
  host: string;
  /** 465 with `secure`, else 587. */
  port?: number | undefined;
  /** TLS from the first byte; else STARTTLS. */
  secure?: boolean | undefined;
  /** Refuses a server without STARTTLS: true, except for one on this machine. */
  requireTLS?: boolean | undefined;
  auth?: { user: string; pass: string } | undefined;
}

/** Milliseconds: to connect and be greeted, of silence, for one mail from beginning to end. */
const connect = 10_000;
const silence = 15_000;
const whole = 25_000;

/**
 * Sends by SMTP.
 *
 * @param options or `smtps://user:password@host:port`, `smtp://…` for STARTTLS.
 * @throws Error on a URL that is not one of those.
 */
export function createSmtpSender(options: SmtpOptions | string): MailSender {
  const {
    host,
    secure = false,
    auth,
    ...rest
  } = typeof options === 'string' ? parse(options) : options;
  const {
    port = secure ? 465 : 587,
    requireTLS = !isLoopback(host.includes(':') ? `[${host}]` : host),
  } = rest;
  const transport = createTransport({
    host,
    port,
    secure,
    requireTLS: requireTLS && !secure,
    ...(auth && { auth }),
    connectionTimeout: connect,
    greetingTimeout: connect,
    socketTimeout: silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ from, to, subject, text, messageId }: Mail): Promise<void> {
      await transport.sendMail({
        from,
        // As an object it is one address, whatever is in it.
        to: { name: '', address: to },
        subject,
        text,
        messageId,
        headers: { 'Auto-Submitted': 'auto-generated' },
        signal: AbortSignal.timeout(whole),
      });
    },
  };
}

function parse(address: string): SmtpOptions {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url?.hostname || !/^smtps?:$/.test(url.protocol)) {
    throw new Error('mail: write smtps://user:password@host:port, or smtp://… for STARTTLS.');
  }
  const { hostname, port, username, password, protocol } = url;
  return {
    // An IPv6 address is in brackets there.
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    ...(port && { port: Number(port) }),
    secure: protocol === 'smtps:',
    ...(username && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
  };
}
