export {
  createAuthenticatorServer,
  type AuthenticatorServer,
  type AuthenticatorServerOptions,
} from './server.js';
export type { AuthsignalOptions } from './authsignal/options.js';
export type { Asset, Assets } from './assets.js';
export type { RequestInfo } from './http/app.js';
export type { Level, Log, LogEntry } from './log.js';
export type { Mail, MailSender, SmsSender, TextMessage } from './senders/sender.js';
export { serve, type Listening, type ServeOptions } from './node.js';
export { toNodeHandler, type NodeHandler, type NodeHandlerOptions } from './node-handler.js';
export { createHttpSmsSender, type HttpSmsOptions } from './senders/sms-http.js';
export { createSmtpSender, type SmtpOptions } from './senders/smtp.js';
export { openPGlite, type PGliteOptions } from './store/pglite.js';
export { openPostgres, type PostgresOptions } from './store/postgres.js';
export type { Result, Sql, Store, Value } from './store/store.js';
export type { NudgeOption } from './nudge-policy.js';
export type { Right, TenantNotices, TenantOptions } from './tenants.js';
export { verifyAudit, type AuditVerdict } from './verify-audit.js';
export { startWork, type WorkOptions } from './work.js';
