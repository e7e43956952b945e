import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { corbadoProject as projectId } from '../../backends/ids.js';
import { createCorbado } from '../../../test/vendors/corbado.js';
import type { StandInOptions } from '../../../test/vendors/stand-in.js';
import { HostRefusal, type HostedService } from './service.js';

const tokenBody = z.strictObject({ purpose: z.enum(['enroll', 'read', 'remove']) });
const types = { enroll: 'passkey-append', read: 'passkey-list', remove: 'passkey-delete' } as const;

/** Corbado Connect: its backend API gives connect tokens, each for one call of one kind. */
export function hostCorbado(options: StandInOptions): HostedService {
  const apiSecret = randomBytes(24).toString('base64url');
  const standIn = createCorbado({ ...options, projectId, apiSecret });
  const basic = Buffer.from(`${projectId}:${apiSecret}`).toString('base64');

  return {
    fetch: (request) => standIn.fetch(request),
    calls: {
      async token({ email, name }, given) {
        const { purpose } = tokenBody.parse(given);
        const response = await standIn.fetch(
          new Request(`${options.baseUrl}/v2/connectTokens`, {
            method: 'POST',
            headers: { authorization: `Basic ${basic}`, 'content-type': 'application/json' },
            body: JSON.stringify({
              type: types[purpose],
              data: { displayName: name, identifier: email },
            }),
          }),
        );
        if (!response.ok) throw new HostRefusal('refused');
        const { secret } = (await response.json()) as { secret: string };
        return { token: secret };
      },
    },
  };
}
