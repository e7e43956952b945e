import type { Backend } from '../backends/backend.js';
import { calls } from './moments.js';
import { stubPrompts } from './prompts.js';
import { SimulatedService, type SimulatedOptions } from './service.js';
import { strike, takePrompt } from './simulate.js';

export type { Moment } from './moments.js';
export type { SimulatedOptions };
export { reset, simulate, type SimulateOptions } from './simulate.js';

/** A backend that needs no server: it walks every flow in memory, and answers its own prompts by itself. */
export function simulatedBackend(options: SimulatedOptions = {}): Backend {
  stubPrompts(takePrompt);
  return failing(new SimulatedService(options));
}

/** Any backend, with the failures of `simulate()` before its own answers. */
export function failing(backend: Backend): Backend {
  return new Proxy(backend, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name);
      if (typeof member !== 'function') return member;
      const call = (...given: unknown[]): unknown => Reflect.apply(member, target, given);
      const moment = calls[name as keyof Backend];
      if (!moment) return call;
      return async (...given: unknown[]) => {
        strike(moment);
        return call(...given);
      };
    },
  });
}
