import { it } from 'node:test';

/** One thing every backend does, and how one that does not says so. */
export interface Case<Fixture> {
  readonly title: string;
  run(fixture: Fixture): Promise<void>;
  /** Proves that the backend says by data, or by a clear refusal, that it does not do this. */
  lacking(fixture: Fixture): Promise<void>;
}

/** What a service cannot do, by the name of the case, each with the reason in its own words. */
export type Lacks<Names extends string> = Partial<Record<Names, string>>;

/** Runs each case, or where the service lacks it the proof that it is not offered; the reason is the test's name. */
export function runCases<Fixture, Names extends string>(
  cases: Readonly<Record<Names, Case<Fixture>>>,
  open: () => Promise<Fixture>,
  lacks: Lacks<Names>,
): void {
  for (const [name, { title, run, lacking }] of Object.entries<Case<Fixture>>(cases)) {
    const reason = lacks[name as Names];
    if (reason === undefined) it(title, async () => run(await open()));
    else it(`does not do this: ${title} (${reason})`, async () => lacking(await open()));
  }
}
