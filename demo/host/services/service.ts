/** Somebody made up, at one service; each service of the page has its own. */
export interface Persona {
  /** What the service knows them by; says nothing about them. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Of the range that belongs to nobody. */
  readonly phone: string;
  /** Milliseconds since 1970; the made-up sign-in of this person. */
  signedInAt: number;
}

/** One thing the page asks its own server for; `body` is whatever the page sent. */
export type HostCall = (persona: Persona, body: unknown) => Promise<object>;

/** What the page's own server does at one service: whatever takes that service's secret key. */
export interface HostedService {
  readonly calls: Readonly<Record<string, HostCall>>;
  /** Answers below `/vendors/{name}` where the service is a stand-in. */
  readonly fetch?: (request: Request) => Promise<Response>;
}

/** What a service refused to the page's server; the page shows `code`. */
export class HostRefusal extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}
