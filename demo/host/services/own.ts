import { z } from 'zod';
import type { Service } from '../service.js';
import type { HostedService } from './service.js';

const body = z.strictObject({ purpose: z.enum(['enroll', 'settings', 'challenge']) });

/** Our own server: an action is tracked for each element that opens. */
export function hostOwn(service: Service): HostedService {
  return {
    calls: {
      async action({ id, name, email, phone }, given) {
        const { purpose } = body.parse(given);
        // There is nothing to confirm with.
        if (purpose === 'challenge' && !(await service.user(id)).isEnrolled) return {};
        const { url } = await service.track({
          userId: id,
          action: `switch-${purpose}`,
          purpose,
          ...(purpose === 'enroll' && {
            methods: ['passkey', 'security-key', 'totp', 'sms-otp', 'email-otp'],
          }),
          user: {
            ...{ name: email, displayName: name, locale: 'en' },
            ...{ email, emailVerified: true, phone, phoneVerified: true },
          },
          // The made-up person has signed in by opening the page.
          authenticatedAt: new Date().toISOString(),
        });
        return { url };
      },
    },
  };
}
