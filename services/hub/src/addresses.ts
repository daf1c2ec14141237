import { ConfigurationError } from '@kosegin/platform';
import { SERVICES, type ServiceName } from './destinations.js';

/** Where each service is, without a slash at the end. */
export type Addresses = Readonly<Record<ServiceName, string>>;

/** Reads `intake=http://intake:3000,funding=…`. @throws ConfigurationError that names what is missing or unknown. */
export function readAddresses(text: string): Addresses {
  const given = new Map(
    text.split(',').map((part) => {
      const [name = '', url = ''] = part.trim().split(/=(.*)/s);
      if (!SERVICES.some((one) => one === name) || !/^https?:\/\/[^/]+$/.test(url))
        throw new ConfigurationError(`KOSEGIN_SERVICES: "${name}" is no service with an address`);
      return [name, url] as const;
    }),
  );
  const missing = SERVICES.filter((name) => !given.has(name));
  if (missing.length > 0) throw new ConfigurationError(`KOSEGIN_SERVICES: ${missing.join(', ')}: needed`);
  return Object.fromEntries(given) as Addresses;
}
