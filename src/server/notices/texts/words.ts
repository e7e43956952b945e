import type { MethodKind } from '../../../contract.js';
import type { NoticeKind } from '../../notices.js';

/** What the texts are filled with; one line each, empty where something is not known. */
export interface Values {
  readonly rpName: string;
  /** When it happened, with the time zone. */
  readonly time: string;
  /** The authenticator's name as its owner wrote it. */
  readonly name: string;
  /** What kind of authenticator it is, from `Words.methods`. */
  readonly method: string;
  /** The end of a lock, or when an announced recovery may begin. */
  readonly until: string;
  /** Recovery codes left. */
  readonly codesLeft: string;
  readonly code: string;
  readonly link: string;
  /** For how long the code or the link can be used. */
  readonly minutes: string;
  /** Where to say that it was somebody else. */
  readonly supportUrl: string;
}

/** One notice in one language. */
export interface Notice {
  /** A sentence without its full stop: what happened. */
  readonly subject: string;
  /** More sentences about it. */
  readonly more?: string;
  /** What somebody does who did not do this. */
  readonly undo: string;
}

/** One language of everything that is sent. */
export interface Words {
  /** Nouns with their articles, as a sentence begins with them. */
  readonly methods: Readonly<Record<MethodKind | 'unknown', string>>;
  readonly notices: Readonly<Record<NoticeKind, (values: Values) => Notice>>;
  /** `Name: …`, `When: …`. */
  readonly facts: (values: Values) => readonly string[];
  /** What there is to do: for one who did it, and for one who did not. */
  readonly advice: (undo: string, values: Values) => readonly string[];
  readonly codeSubject: (values: Values) => string;
  /** The parts of a mail; the code stands alone after the first. */
  readonly codeMail: (values: Values) => readonly [string, ...string[]];
  readonly linkSubject: (values: Values) => string;
  /** The same with a link in place of the code. */
  readonly linkMail: (values: Values) => readonly [string, ...string[]];
  /** One line. */
  readonly codeText: (values: Values) => string;
}
