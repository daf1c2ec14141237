import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { FaultProxy } from '../src/servers/fault-proxy.js';
import { until } from '../src/until.js';

describe('a proxy between a client and an echo', () => {
  let echo: Server;
  let proxy: FaultProxy;
  let client: Socket;
  let heard: string;

  const join = async (): Promise<void> => {
    client = connect(proxy.port, '127.0.0.1').setEncoding('utf8');
    client.on('error', () => {});
    heard = '';
    client.on('data', (text: unknown) => (heard += String(text)));
    await once(client, 'connect');
  };
  const says = async (text: string): Promise<void> => {
    client.write(text);
    await until(() => heard.endsWith(text));
  };

  beforeEach(async () => {
    echo = createServer((socket) => socket.on('error', () => {}).pipe(socket)).listen(0, '127.0.0.1');
    await once(echo, 'listening');
    proxy = await FaultProxy.start((echo.address() as AddressInfo).port);
    await join();
  });
  afterEach(async () => {
    client.destroy();
    await proxy.stop();
    echo.close();
  });

  it('passes everything on', () => says('bonjour'));

  it.each(['to-server', 'to-client'] as const)(
    'loses what comes %s, until it is healed',
    async (direction) => {
      await says('one');
      proxy.drop(direction);
      client.write('two');
      await until(() => proxy.bytesLost === 3);
      proxy.heal();
      await says('three');
      expect(heard).toBe('onethree');
    },
  );

  it('delays what comes this way', async () => {
    proxy.delay('to-client', 50);
    const began = performance.now();
    await says('late');
    expect(performance.now() - began).toBeGreaterThanOrEqual(49);
  });

  it('cuts every connection and takes new ones', async () => {
    const closed = once(client, 'close');
    proxy.cut();
    await closed;
    await join();
    await says('again');
  });

  it('takes no connection while it refuses', async () => {
    proxy.refuse();
    const refused = connect(proxy.port, '127.0.0.1');
    refused.on('error', () => {});
    await once(refused, 'close');
    proxy.heal();
    await join();
    await says('back');
  });
});
