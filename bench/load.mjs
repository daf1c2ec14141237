// Load over HTTP, from this process: it takes its share of the machine's cores.
import { randomUUID } from 'node:crypto';
import autocannon from 'autocannon';

/** Someone invented, as an intake officer registers them. */
export const returnee = {
  givenNames: 'Awa',
  familyName: 'Keïta',
  birthDate: '1998-04-12',
  sex: 'female',
  targetGroup: 'returnee',
  returnType: 'voluntary_humanitarian',
  countryOfDeparture: 'LY',
  arrivedOn: '2025-01-15',
  region: '01',
};

/** What every connection sends, over and over: each time under a key of its own. */
async function posting({ address, token = 'none' }, { connections, seconds, rate }, pathOf, body) {
  const result = await autocannon({
    url: address,
    method: 'POST',
    connections,
    duration: seconds,
    ...(rate && { overallRate: rate }),
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    requests: [
      {
        setupRequest: (request) => ({
          ...request,
          path: `/api/v1/${pathOf()}`,
          body: JSON.stringify(body()),
          headers: { ...request.headers, 'idempotency-key': randomUUID() },
        }),
      },
    ],
  });
  const failed = result.non2xx + result.errors;
  if (failed > 0) throw new Error(`${failed} requests failed`);
  return result['2xx'] / result.duration;
}

/** Registers people for some seconds; resolves to how many a second. @throws when one fails. */
export const registering = (server, load) =>
  posting(
    server,
    load,
    () => 'cases',
    () => returnee,
  );

/** Gives cases to workers, case after case, for some seconds; resolves to how many a second. @throws when one fails. */
export function assigning(server, load, ids) {
  let count = 0;
  return posting(
    server,
    load,
    () => `cases/${ids[count++ % ids.length]}/assign`,
    () => ({ workerId: randomUUID() }),
  );
}
