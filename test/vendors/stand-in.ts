/** What every vendor's stand-in is: something that speaks the vendor's wire below one address. */
export interface StandIn {
  /** Answers whatever is below its base; cross-origin requests get the CORS headers a browser needs from `origins`. */
  fetch(request: Request): Promise<Response>;
}

export interface StandInOptions {
  /** Where the stand-in is reached, with its path: `http://localhost:3000/vendors/jitsudo`. */
  readonly baseUrl: string;
  readonly rpId: string;
  /** Pages whose prompts are taken, exact origins. */
  readonly origins: readonly string[];
  /** Milliseconds since 1970; a test's own clock. */
  readonly now?: () => number;
}
