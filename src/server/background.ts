import { AsyncLocalStorage } from 'node:async_hooks';
import { describeError } from './log.js';
import { Outbox } from './outbox.js';
import type { Service } from './service.js';

/** What requests leave behind to be done once they have been answered. */
export interface Background {
  readonly outbox: Outbox;
  /** Answers a request; has the outbox delivered afterwards, by nobody's waiting, where the request put something in. */
  around(answer: () => Promise<Response>): Promise<Response>;
}

/** `make` is given what becomes `Service.kick`. */
export function createBackground(make: (kick: () => void) => Service): {
  service: Service;
  background: Background;
} {
  // The transaction has not committed when the row is written: what the request has done shows in its answer.
  const request = new AsyncLocalStorage<{ kicked: boolean }>();
  const service = make(() => {
    const current = request.getStore();
    if (current) current.kicked = true;
  });
  const outbox = new Outbox(service);
  return {
    service,
    background: {
      outbox,
      async around(answer) {
        const current = { kicked: false };
        const response = await request.run(current, answer);
        if (current.kicked) {
          outbox.deliver().catch((error: unknown) => {
            service.log({ level: 'error', event: 'outbox_failed', ...describeError(error) });
          });
        }
        return response;
      },
    },
  };
}
