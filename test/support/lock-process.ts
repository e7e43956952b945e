/**
 * Tries to take each folder it is given, once the parent says so; sends which it got and keeps them until it is killed.
 * Sends the message of the last refusal too.
 */
import { lockFolder } from '../../src/server/store/lock.js';

const folders = process.argv.slice(2);

process.on('message', () => {
  void (async () => {
    const taken: string[] = [];
    let refusal = '';
    for (const folder of folders) {
      await lockFolder(folder).then(
        () => taken.push(folder),
        (error: unknown) => {
          refusal = String(error);
        },
      );
    }
    process.send?.({ taken, refusal });
  })();
});
process.send?.('ready');
