import { roleLabels, ROLES, type Role } from '@kosegin/contracts';
import { bearer, send } from './client.js';
import { removeFolder, temporaryFolder } from './harness.js';
import { Command } from './served.js';

const PASSWORD = 'a passphrase of the demonstration';
const MINUTE = 60_000;

const folder = temporaryFolder();
const settings = { KOSEGIN_DATA: folder, KOSEGIN_DEMO_PASSWORD: PASSWORD, PORT: '0' };
const userName = (role: Role): string => `demo-${role.replaceAll('_', '-')}`;

let command: Command;
let address: string;
let tokens: Map<Role, string>;

async function start(): Promise<void> {
  command = Command.run(['demo'], settings);
  address = (await command.says(/: (http:\/\/localhost:\d+)/))[1]!;
  await command.says(/asOf=/);
  tokens = new Map();
  for (const role of ROLES) {
    const body = { userName: userName(role), password: PASSWORD };
    tokens.set(role, (await send(address, 'POST', '/api/v1/sessions', { body })).body.token);
  }
}

beforeAll(start, 3 * MINUTE);
afterAll(async () => {
  await command.end('SIGKILL');
  removeFolder(folder);
});

/** The answer of a query, which must succeed. */
async function ask(path: string, as: Role = 'supervisor'): Promise<any> {
  const answer = await send(address, 'GET', `/api/v1/${path}`, { headers: bearer(tokens.get(as)!) });
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.body;
}

/** Every item of a list, page by page. */
async function all(path: string, as: Role = 'supervisor'): Promise<any[]> {
  const items: any[] = [];
  for (let after: string | null = ''; after !== null;) {
    const more = after ? `&after=${encodeURIComponent(after)}` : '';
    const page: any = await ask(`${path}${path.includes('?') ? '&' : '?'}limit=200${more}`, as);
    items.push(...page.items);
    after = page.next;
  }
  return items;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
const edition = async (name: string) =>
  (await all('envelopes', 'accountant')).find((one) => one.edition === name);

describe('the demonstration', () => {
  it('says where it is, how to sign in as each role, and what to try', () => {
    const { output } = command;
    expect(output).toContain(`${address}/api/docs`);
    for (const role of ROLES) expect(output).toContain(`${userName(role)} `.trim());
    for (const role of ROLES) expect(output).toContain(roleLabels[role].fr);
    expect(output).toContain(PASSWORD);
    expect(output.match(/^ {2}(TOKEN=\$\()?curl /gm)).toHaveLength(3);
    expect(output).toMatch(/demonstration: \d{4}-\d\d-\d\d {2}\d+ %/);
  });

  it('is marked as one in every answer and in its first event', async () => {
    const { headers } = await send(address, 'GET', '/health/live');
    expect(headers.get('kosegin-store')).toBe('demonstration');
    const exported = await Command.run(['export'], settings).ended;
    const [first] = exported.output.split('\n');
    expect(JSON.parse(first!)).toMatchObject({ type: 'StoreOpened', data: { purpose: 'demonstration' } });
  });

  it('cannot be taken for real use', async () => {
    const { code, output } = await Command.run(['serve'], settings).ended;
    expect(code).not.toBe(0);
    expect(output).toMatch(/in use|demonstration/);
  });
});

describe('the edition of 27 November 2025', () => {
  it('is 75 projects that add up to exactly the 100,000,000 FCFA of its envelope', async () => {
    const envelope = await edition('AGR-2025');
    expect(envelope.amount).toBe(100_000_000);
    const commitments = await all(`envelopes/${envelope.id}/commitments`, 'accountant');
    const amounts = commitments.map(({ amount }) => amount as number);
    expect(commitments).toHaveLength(75);
    expect(sum(amounts)).toBe(100_000_000);
    expect(amounts.every((amount) => Number.isInteger(amount) && amount > 0)).toBe(true);
    expect(new Set(amounts).size).toBeGreaterThan(30);
  });

  it('hands its cheques over at one ceremony', async () => {
    const envelope = await edition('AGR-2025');
    const days: string[] = [];
    for (const { disbursementId } of await all(`envelopes/${envelope.id}/commitments`, 'accountant')) {
      const { instruments } = await ask(`disbursements/${disbursementId}`, 'accountant');
      days.push(...instruments.map(({ handOver }: any) => handOver?.handedOverOn));
    }
    expect(days).toEqual(Array.from({ length: 75 }, () => '2025-11-27'));
  });
});

describe('the other stories', () => {
  it('a beneficiary of 2024 employs four people', async () => {
    const visits = await all('visits?state=recorded');
    expect(visits.some(({ visit }) => visit.jobs === 4)).toBe(true);
  });

  it('kits are handed over in Kayes on 5 February 2026, of both trades', async () => {
    const kits = await all('kits?status=handed_over', 'storekeeper');
    expect(kits.length).toBeGreaterThan(5);
    expect(new Set(kits.map(({ kitModelId }) => kitModelId)).size).toBe(2);
    for (const { id } of kits) {
      const { receipt } = await ask(`kits/${id}`, 'storekeeper');
      expect(receipt.handedOverOn).toBe('2026-02-05');
    }
  });

  it('a borehole is handed over there with its committee', async () => {
    const [handedOver] = (await all('assets')).filter(({ status }) => status !== 'proposed');
    const card = await ask(`assets/${handedOver.id}`);
    expect(JSON.stringify(card)).toContain('2026-02-05');
    expect(card.committee.members.length).toBeGreaterThanOrEqual(3);
  });

  it('a donor’s 10,000 USD are booked as 5,640,000 FCFA at 564, transferred and allocated', async () => {
    const [gift] = await all('donations', 'accountant');
    const trace = await ask(`donations/${gift.id}`, 'accountant');
    expect(trace.received).toMatchObject({
      amount: '10000.00',
      currency: 'USD',
      rate: '564',
      booked: 5_640_000,
    });
    expect(trace.transferred).toMatchObject({ amount: 5_640_000 });
    expect(sum(trace.allocations.items.map(({ amount }: { amount: number }) => amount))).toBe(5_640_000);
  });

  it('the students’ concerns have their answers', async () => {
    const [session] = await all('dialogues');
    const { concerns } = await ask(`dialogues/${session.id}`);
    expect(new Set(concerns.map(({ status }: { status: string }) => status)).size).toBeGreaterThan(2);
  });
});

describe('every list has something in it', () => {
  it.each([
    'registered',
    'assessed',
    'eligible',
    'not_eligible',
    'waiting_list',
    'plan_drafted',
    'submitted',
    'approved',
    'in_assistance',
    'in_follow_up',
    'closed',
  ])('cases that are %s', async (status) =>
    expect((await ask(`cases?status=${status}`)).items.length).toBeGreaterThan(0),
  );

  it.each([
    ['authorising_officer', ['commit', 'verify', 'order']],
    ['financial_controller', ['grant-visa']],
    ['accountant', ['accept-order', 'issue-cheque', 'hand-over', 'pay']],
    ['reconciler', ['match']],
  ] as const)('the inbox of the %s', async (role, acts) => {
    const waiting = await all('finance/inbox', role);
    expect([...new Set(waiting.map(({ act }) => act))].sort()).toEqual([...acts].sort());
  });

  it.each(['overdue', 'recorded'])('visits that are %s', async (state) =>
    expect((await ask(`visits?state=${state}`)).items.length).toBeGreaterThan(0),
  );

  it('the case worker’s list has cases of their own, assigned to them', async () => {
    const { accountId } = await ask('sessions/current', 'case_worker');
    const waiting = await all('work', 'case_worker');
    const own = await all(`cases?worker=${accountId}`, 'case_worker');
    const ids = new Set(own.map(({ id }) => id));
    expect(waiting.filter(({ caseId }) => ids.has(caseId)).length).toBeGreaterThan(0);
  });

  it('something is held', async () =>
    expect((await ask('disbursements?held=true', 'accountant')).items.length).toBeGreaterThan(0));
});

describe('the programme as of any day', () => {
  const paid = async (moment: string) =>
    sum((await all(`envelopes?${moment}`, 'accountant')).map(({ gauge }) => gauge.paid + gauge.reconciled));

  it('grows as it became known', async () => {
    const days = ['2024-06-01', '2025-11-01', '2025-12-05', '2026-02-01', '2026-04-01'];
    const sums: number[] = [];
    for (const day of days) sums.push(await paid(`asOf=${day}`));
    expect(sums).toEqual([...sums].sort((a, b) => a - b));
    expect(sums[0]).toBe(0);
    expect(new Set(sums).size).toBeGreaterThan(3);
    expect(await paid('')).toBeGreaterThanOrEqual(sums.at(-1)!);
  });

  it('differs from what had happened, where something was recorded late', async () => {
    const on = async (axis: string) => (await all(`visits?state=recorded&${axis}=2025-12-31`)).length;
    expect(await on('happenedBy')).toBeGreaterThan(await on('asOf'));
  });
});

it(
  'has everything it had when it is started again, and tells nothing twice',
  async () => {
    const before = { cases: await all('cases'), figures: await ask('figures?by=region') };
    expect(await command.end('SIGINT')).toMatchObject({ code: 0 });
    await start();
    expect(command.output).not.toMatch(/commands in/);
    expect({ cases: await all('cases'), figures: await ask('figures?by=region') }).toEqual(before);
  },
  MINUTE,
);
