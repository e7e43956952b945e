/** A node:test reporter that answers one line of JSON: how many tests passed and failed. */
export default async function* tally(source) {
  const counts = { passed: 0, failed: 0 };
  for await (const { type, data } of source) {
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    // A suite is not a test, but one that fails by itself (a hook, a file that does not load) must count.
    if (data.details?.type === 'suite' && type === 'test:pass') continue;
    if (type === 'test:pass' && (data.skip !== undefined || data.todo !== undefined)) continue;
    if (type === 'test:fail' && data.details?.error?.failureType === 'subtestsFailed') continue;
    counts[type === 'test:pass' ? 'passed' : 'failed'] += 1;
  }
  yield JSON.stringify(counts);
}
