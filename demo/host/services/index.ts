import type { Service } from '../service.js';
import { hostAuthsignal } from './authsignal.js';
import { hostCorbado } from './corbado.js';
import { hostIntelliAuth } from './intelliauth.js';
import { hostJitsudo } from './jitsudo.js';
import { hostOwn } from './own.js';
import { hostSecureAuth } from './secureauth.js';
import type { HostedService } from './service.js';

interface HostServicesOptions {
  readonly service: Service;
  /** Where the demo is reached. */
  readonly origin: string;
  /** Only this machine reaches it: stand-ins keep all they are told, and are not for anybody's network. */
  readonly local: boolean;
  /** The key of the API of Authsignal's clients. */
  readonly secret: string;
  /** Our own server, in this process. */
  readonly fetch: (request: Request) => Promise<Response>;
}

/** Every service of the switch, by the name the page has for it. */
export function hostServices({
  service,
  origin,
  local,
  secret,
  fetch,
}: HostServicesOptions): Record<string, HostedService> {
  const place = (name: string) => ({
    baseUrl: `${origin}/vendors/${name}`,
    rpId: new URL(origin).hostname,
    origins: [origin],
  });
  return {
    own: hostOwn(service),
    authsignal: hostAuthsignal({ baseUrl: `${origin}/authsignal/v1`, secret, fetch }),
    ...(local && {
      secureauth: hostSecureAuth(place('secureauth')),
      jitsudo: hostJitsudo(place('jitsudo')),
      corbado: hostCorbado(place('corbado')),
      intelliauth: hostIntelliAuth(place('intelliauth')),
    }),
  };
}

/** The stand-in that a path below `/vendors/{name}` belongs to. */
export function standInAt(
  services: Readonly<Record<string, HostedService>>,
  pathname: string,
): HostedService['fetch'] {
  const [, name = ''] = /^\/vendors\/([a-z]+)\//.exec(pathname) ?? [];
  return Object.hasOwn(services, name) ? services[name]?.fetch : undefined;
}
