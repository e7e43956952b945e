import { settings100 } from './settings.js';

const rounds = 5;

const found = await settings100(rounds);
process.stdout.write(
  '<authenticator-settings>, 100 rows shown and one removed, at a quarter of the reference’s speed\n',
);
for (const [index, tasks] of found.entries())
  process.stdout.write(
    `  round ${index + 1}: tasks over 50 ms: ${tasks.length > 0 ? tasks.join(', ') : 'none'}\n`,
  );
// What else a machine does only ever makes a task longer: one round without any is proof that there need be none.
const clean = found.filter((tasks) => tasks.length === 0).length;
process.stdout.write(`  ${clean} of ${rounds} rounds without any; budget: at least 1\n`);
process.exitCode = clean > 0 ? 0 : 1;
