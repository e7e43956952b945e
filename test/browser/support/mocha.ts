type Body = () => void | Promise<void>;

interface Mocha {
  suite(title: string, body: () => void): void;
  test(title: string, body: Body): void;
  setup(body: Body): void;
  teardown(body: Body): void;
  suiteTeardown(body: Body): void;
}

/** What the test framework puts on the page, as a module, so that a Node test cannot use it by mistake. */
export const { suite, test, setup, teardown, suiteTeardown } = globalThis as unknown as {
  [name in keyof Mocha]: Mocha[name];
};
