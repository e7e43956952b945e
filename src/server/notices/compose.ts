import { describeError } from '../log.js';
import type { NoticeKind, Sealed } from '../notices.js';
import type { Outgoing } from '../outbox-rows.js';
import type { Mail, TextMessage } from '../senders/sender.js';
import { tenantOf, type Service } from '../service.js';
import type { Tenant } from '../tenants.js';
import type { Words } from '../texts/en.js';
import { fill } from '../texts/fill.js';
import { languageOf, type Language } from '../texts/languages.js';
import { singleLine, valuesOf, type Values } from './values.js';

interface Text {
  readonly subject: string;
  readonly text: string;
}

/** The mail a row stands for, the same at every attempt but for the minutes a code or a link has left. */
export function composeMail(service: Service, row: Outgoing): Mail {
  const { tenant, sealed, language, values } = read(service, row);
  const kind = row.kind !== 'code' ? row.kind : values.link ? 'link_by_mail' : 'code_by_mail';
  const ours =
    row.kind === 'code' ? secretMail(language, values) : notice(language, row.kind, values);
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
  const said = fill(language.words.code.text, values, language.locale);
  const ours = { text: `${said}\n\n@${tenant.rpId} #${values.code}` };
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

function secretMail({ words, locale }: Language, values: Values): Text {
  const said = (text: string): string => fill(text, values, locale);
  const { subject, lead, rules, otherwise } = values.link ? words.link : words.code;
  const contact = values.supportUrl ? [said(words.advice.contact)] : [];
  const secret = values.link || values.code;
  const paragraphs = [said(lead), secret, said(rules), said(otherwise), ...contact];
  return { subject: said(subject), text: join(paragraphs) };
}

function notice({ words, locale }: Language, kind: string, values: Values): Text {
  const said = (text: string): string => fill(text, values, locale);
  if (!isKind(kind)) throw new Error(`no text for notices of kind ${kind}`);
  const subject = said(words.subjects[kind]);
  const more = moreOf(words, kind, values);
  const { facts, advice } = words;
  const contact = values.supportUrl ? `\n${said(advice.contact)}` : '';
  return {
    subject,
    text: join([
      `${subject}${facts.stop}${more === undefined ? '' : said(more)}`.trimEnd(),
      [...(values.name ? [said(facts.name)] : []), said(facts.when)].join('\n'),
      said(advice.fine),
      said(advice[remedies[kind]]) + contact,
    ]),
  };
}

/** What one does about it who did not do it. */
const remedies: Record<NoticeKind, keyof Words['advice']> = {
  authenticator_added: 'remove',
  authenticator_removed: 'look',
  authenticator_suspended: 'look',
  authenticator_resumed: 'remove',
  authenticator_flagged: 'remove',
  address_changed: 'look',
  recovery_codes_issued: 'codes',
  recovery_code_used: 'codes',
  recovery_started: 'look',
  account_locked: 'look',
};

const isKind = (kind: string): kind is NoticeKind => Object.hasOwn(remedies, kind);

function moreOf({ more }: Words, kind: NoticeKind, values: Values): string | undefined {
  switch (kind) {
    case 'recovery_code_used':
      return values.codesLeft ? more.recovery_code_used : undefined;
    case 'recovery_started':
      return values.until ? more.recovery_started : more.recovery_soon;
    case 'account_locked':
      return values.until ? more.account_locked_until : more.account_locked;
    case 'authenticator_suspended':
    case 'authenticator_flagged':
    case 'recovery_codes_issued':
      return more[kind];
    default:
      return undefined;
  }
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
