import { describeError } from '../log.js';
import type { Sealed } from '../notices.js';
import type { Outgoing } from '../outbox-rows.js';
import type { Mail, TextMessage } from '../senders/sender.js';
import { tenantOf, type Service } from '../service.js';
import type { Tenant } from '../tenants.js';
import { languageOf, singleLine, valuesOf, type Language } from './values.js';
import type { Values, Words } from './texts/words.js';

interface Text {
  readonly subject: string;
  readonly text: string;
}

/** The mail a row stands for, the same at every attempt but for the minutes a code or a link has left. */
export function composeMail(service: Service, row: Outgoing): Mail {
  const { tenant, sealed, language, values } = read(service, row);
  const { words } = language;
  const kind = row.kind !== 'code' ? row.kind : values.link ? 'link_by_mail' : 'code_by_mail';
  const ours = row.kind === 'code' ? secretMail(words, values) : notice(words, row.kind, values);
  const { subject = ours.subject, text } =
    replaced(service, tenant, kind, language, values) ?? ours;
  return {
    from: tenant.notices?.from ?? `no-reply@${tenant.rpId}`,
    to: sealed.to,
    subject: singleLine(subject),
    text,
    messageId: `<${row.event_id}@${tenant.rpId}>`,
  };
}

/** The text message a row stands for: codes only. */
export function composeText(service: Service, row: Outgoing): TextMessage {
  const { tenant, sealed, language, values } = read(service, row);
  // The last line binds the code to its domain: browsers offer it nowhere else (wicg.github.io/sms-one-time-codes).
  const ours = { text: `${language.words.codeText(values)}\n\n@${tenant.rpId} #${values.code}` };
  const { text } = replaced(service, tenant, 'code_by_sms', language, values) ?? ours;
  return { to: sealed.to, text, id: row.event_id };
}

function read(
  service: Service,
  row: Outgoing,
): { tenant: Tenant; sealed: Sealed; language: Language; values: Values } {
  if (!row.sealed) throw new Error('a message without an address');
  const tenant = tenantOf(service, row.tenant);
  const opened = Buffer.from(service.keyring.open(row.sealed, row.event_id)).toString();
  const sealed = JSON.parse(opened) as Sealed;
  const language = languageOf(row.payload['locale']);
  return { tenant, sealed, language, values: valuesOf(tenant, row, sealed, language) };
}

function secretMail(words: Words, values: Values): Text {
  if (values.link) {
    const [first, ...rest] = words.linkMail(values);
    return { subject: words.linkSubject(values), text: join([first, values.link, ...rest]) };
  }
  const [first, ...rest] = words.codeMail(values);
  return { subject: words.codeSubject(values), text: join([first, values.code, ...rest]) };
}

function notice(words: Words, kind: string, values: Values): Text {
  const texts: Readonly<Record<string, Words['notices'][keyof Words['notices']]>> = words.notices;
  const compose = texts[kind];
  if (!compose) throw new Error(`no text for notices of kind ${kind}`);
  const { subject, more, undo } = compose(values);
  const happened = more === undefined ? `${subject}.` : `${subject}. ${more}`;
  const facts = words.facts(values).join('\n');
  return { subject, text: join([happened, facts, ...words.advice(undo, values)]) };
}

/** The tenant's own text; one that throws must not keep people from being told. */
function replaced(
  service: Service,
  { id, notices }: Tenant,
  kind: string,
  { locale }: Language,
  values: Values,
): { subject?: string; text: string } | undefined {
  try {
    return notices?.template?.({ kind, locale, values: { ...values } });
  } catch (error) {
    const facts = { tenant: id, kind, ...describeError(error) };
    service.log({ level: 'error', event: 'notice_template_failed', ...facts });
    return undefined;
  }
}

function join(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}
