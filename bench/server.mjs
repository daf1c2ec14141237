// The built command as a child process, reached over the loopback interface only.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const COMMAND = fileURLToPath(new URL('../services/standalone/bin/kosegin.js', import.meta.url));
const PASSWORD = 'only for measuring, never used';

/** What the surroundings set does not reach what is measured. */
const clean = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('KOSEGIN_') && name !== 'NODE_OPTIONS'),
  );

/** Runs a script or the command to its end; resolves to what it said. */
export async function run(args, settings = {}, onOutput = () => {}) {
  const child = spawn(process.execPath, args, {
    env: { ...clean(), ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    said += text;
    onOutput(text);
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${said}`);
  return said;
}

export const kosegin = (args, settings, onOutput) => run([COMMAND, ...args], settings, onOutput);

/** A server in a process of its own; it says its address when it listens. Its log goes nowhere, but is written. */
export async function started(args, settings = {}) {
  const child = spawn(process.execPath, args, {
    env: { ...clean(), PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'close');
  let said = '';
  child.stdout.setEncoding('utf8');
  const address = await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => {
      said += text;
      const found = /http:\/\/localhost:(\d+)/.exec(said);
      if (found) resolve(`http://127.0.0.1:${found[1]}`);
    });
    ended.then(([code]) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return {
    address,
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** Kosegin on demonstration data. */
export async function demoServer(folder) {
  const server = await started([COMMAND, 'demo'], { KOSEGIN_DATA: folder, KOSEGIN_DEMO_PASSWORD: PASSWORD });
  const signedIn = (role) => signIn(server.address, `demo-${role.replaceAll('_', '-')}`, PASSWORD);
  return { ...server, signedIn };
}

/** Kosegin as for real use, on an empty folder with an account for each role that is needed. */
export async function emptyServer(folder) {
  const settings = { KOSEGIN_DATA: folder };
  const passwords = new Map();
  for (const role of ['admin', 'intake_officer', 'supervisor']) {
    const said = await kosegin(['user', 'add', role, '--roles', role], settings);
    passwords.set(role, said.trim().split(': ')[1]);
  }
  const serve = async () => {
    const server = await started([COMMAND, 'serve'], settings);
    const signedIn = (role) => signIn(server.address, role, passwords.get(role));
    return { ...server, signedIn, again: () => server.stop().then(serve) };
  };
  return serve();
}

async function signIn(address, userName, password) {
  const { body } = await new Client(address).post('sessions', { userName, password });
  return new Client(address, body.token);
}

/** One connection kept open, as a browser has; answers are parsed. */
export class Client {
  agent = new Agent({ keepAlive: true, maxSockets: 1 });

  constructor(address, token = null) {
    this.address = address;
    this.token = token;
  }

  get = (path, headers) => this.send('GET', path, undefined, headers);
  post = (path, body, headers) => this.send('POST', path, body, headers);

  /** @throws for an answer that is no success: what is measured must work. */
  async send(method, path, body, headers = {}) {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const answer = await new Promise((resolve, reject) => {
      const sent = request(`${this.address}/api/v1/${path}`, {
        method,
        agent: this.agent,
        headers: {
          ...(text && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
          ...(this.token && { Authorization: `Bearer ${this.token}` }),
          ...headers,
        },
      });
      sent.on('error', reject).on('response', (response) => {
        const parts = [];
        response.on('data', (part) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            headers: response.headers,
            text: Buffer.concat(parts).toString(),
          }),
        );
      });
      sent.end(text);
    });
    if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return { ...answer, body: JSON.parse(answer.text) };
  }
}

/** Waits until every consumer has dealt with all that is in the log. */
export async function settled(admin) {
  for (;;) {
    const { body } = await admin.get('feeds');
    if (body.lag.every(({ behind }) => behind === 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** What the process takes, in bytes, as its own metrics say. */
export async function memoryOf({ address }) {
  const metrics = await (await fetch(`${address}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)[1]);
}
