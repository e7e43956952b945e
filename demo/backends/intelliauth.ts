import type { Known } from '../../src/backends/sdk-bridge.js';
import type { Service } from './service.js';

export const intelliauth: Service = {
  id: 'intelliauth',
  name: 'IntelliAuth-style SDK',
  kind: 'A stand-in for it',
  about:
    'An SDK that runs the prompt itself: the elements call it, whatever it says to its own platform. What there is to list comes from the page’s server.',
  shows: ['enroll', 'settings'],
  sends: false,
  why: {
    'security-key': 'The person chooses it in the browser’s own prompt.',
    'email-otp': 'The SDK’s documents name no call that adds it.',
    'email-link': 'The SDK’s documents name no call that adds it.',
    'sms-otp': 'The SDK’s documents name no call that adds it.',
    rename: 'A name is given when it is made; the SDK has no call that changes it.',
    remove: 'The SDK has no call for this. A page whose server can may say so.',
    suspend: 'The SDK has no call for this.',
    regenerate: 'The SDK has no call for this.',
    challenge: 'The SDK proves it on screens of its own.',
  },
  code: `import { sdkBridge } from 'passkey-elements/backends/sdk-bridge';

element.backend = sdkBridge(sdk, {
  account: { name: user.email, displayName: user.name },
  list: () => ask('/my-server/factors'),
});`,
  async connect(_shown, host) {
    const [{ sdkBridge }, { createIntelliAuthSdk }, { session }] = await Promise.all([
      import('../../src/backends/sdk-bridge.js'),
      import('../../test/vendors/intelliauth-sdk.js'),
      host.ask('session') as Promise<{ session: string }>,
    ]);
    const sdk = createIntelliAuthSdk({
      baseUrl: `${location.origin}/vendors/intelliauth`,
      session,
      confirm: () => host.reauthenticate({ maxAge: 300 }),
    });
    const { name: displayName, email: name } = host.person;
    return {
      backend: sdkBridge(host.watch(sdk), {
        account: { name, displayName },
        list: async () => ((await host.ask('list')) as { factors: Known[] }).factors,
      }),
    };
  },
};
