/** A mail as it goes out; plain text only. */
export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same however often it is sent, so that a mailbox shows it once. */
  readonly messageId: string;
}

export interface TextMessage {
  /** E.164. */
  readonly to: string;
  readonly text: string;
  /** The same however often it is sent, for the provider's own deduplication. */
  readonly id: string;
}

/** Rejects where it was not taken; the outbox tries again. */
export interface MailSender {
  send(mail: Mail): Promise<void>;
}

export interface SmsSender {
  send(message: TextMessage): Promise<void>;
}

export interface Senders {
  readonly mail?: MailSender | undefined;
  readonly sms?: SmsSender | undefined;
}
