import { failed } from '../../src/backends/http.js';
import type { Service } from './service.js';

export const own: Service = {
  id: 'own',
  name: 'Our own server',
  kind: 'In this process',
  about:
    'The server of this package. The page’s server tracks an action for each element; a key that never leaves the browser owns its session.',
  shows: ['enroll', 'settings', 'challenge'],
  sends: true,
  why: { 'email-link': 'A code does the same without leaving the page.' },
  code: `element.launch = async () => {
  const answer = await fetch('/my-server/track-action', { method: 'POST' });
  return answer.json(); // { url }
};`,
  async connect(shown, host) {
    const launch = async () => (await host.ask('action', { purpose: shown })) as { url: string };
    const { OwnBackend, parseLaunchUrl } = await import('../../src/backends/own.js');
    const { url } = (await host.ask('action', { purpose: shown })) as { url?: string };
    if (url === undefined) return undefined;
    const action = parseLaunchUrl(url);
    if (!action) throw failed('invalid_request', 'none');
    return { backend: new OwnBackend(action), launch };
  },
};
