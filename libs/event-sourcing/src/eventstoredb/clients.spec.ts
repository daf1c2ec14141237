import { connect, hostOf } from './clients.js';

it.each([
  ['esdb://127.0.0.1:2113?tls=false', '127.0.0.1:2113'],
  ['esdb://admin:changeit@store.example:2113/?tls=true', 'store.example:2113'],
  ['kurrentdb://a.example:2113,b.example:2113?tls=true', 'a.example:2113,b.example:2113'],
  ['esdb+discover://admin:p%40ss@cluster.example', 'cluster.example'],
  ['nonsense', ''],
])('the server of %s is told without name and password', (url, host) => {
  expect(hostOf(url)).toBe(host);
});

it.each(['esdb', 'esdb+discover', 'kurrentdb', 'kurrentdb+discover'])(
  '%s:// is an address',
  async (scheme) => {
    await connect(`${scheme}://127.0.0.1:2113?tls=false`).dispose();
  },
);

it('what lets wrong revisions pass for answers is none', () => {
  for (const setting of ['throwOnAppendFailure=false', 'tls=false&throw-on-append_failure=false'])
    expect(() => connect(`esdb://127.0.0.1:2113?${setting}`)).toThrow(RangeError);
});
