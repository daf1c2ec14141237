import {
  accept,
  acceptWithClaims,
  CommandHandler,
  derivedId,
  newId,
  refuse,
  type Aggregate,
  type AnyAggregate,
  type Command,
  type CommandHandlerOptions,
  type CommandRequest,
  type CommandResult,
  type EventCatalogue,
  type EventStore,
  type FactDocument,
} from '../src/index.js';
import { ownLog } from './own-log.js';
import { Watched } from './watched.js';

export const NOW = '2026-02-05T10:00:00.000Z';
export const CASE = '01976f0e-7a51-7000-8000-00000000000c';

interface State {
  readonly status: 'none' | 'requested' | 'committed';
  readonly caseId: string | null;
  readonly amounts: readonly number[];
  readonly cheques: readonly string[];
}

type Act =
  | { readonly type: 'request'; readonly data: { readonly caseId: string } }
  | { readonly type: 'commit'; readonly data: { readonly amounts: readonly number[] } }
  | { readonly type: 'issue-cheques'; readonly data: { readonly numbers: readonly string[] } }
  | { readonly type: 'remind' | 'misspell' | 'close'; readonly data: object };

/** Whole francs that one file may commit. */
const CEILING = 1000;

/** A file with an act for each thing that a handler must be able to carry. */
export const disbursement: Aggregate<State, Command & Act, { type: string; data: any }, unknown> = {
  name: 'disbursement',
  service: 'funding',
  opening: 'request',
  initialState: { status: 'none', caseId: null, amounts: [], cheques: [] },
  evolve(state, { type, data }) {
    if (type === 'DisbursementRequested') return { ...state, status: 'requested', caseId: data.caseId };
    if (type === 'FundsCommitted')
      return { ...state, status: 'committed', amounts: [...state.amounts, data.francs] };
    return { ...state, cheques: [...state.cheques, data.number] };
  },
  decide({ type, data }, state, facts) {
    switch (type) {
      case 'request':
        if (state.status !== 'none') return refuse('already-exists');
        return accept({ type: 'DisbursementRequested', data: { caseId: data.caseId } });
      case 'commit': {
        const total = [...state.amounts, ...data.amounts].reduce((sum, amount) => sum + amount, 0);
        if (total > CEILING) return refuse('over-ceiling', { ceiling: CEILING, total });
        return accept(...data.amounts.map((francs) => ({ type: 'FundsCommitted', data: { francs } })));
      }
      case 'issue-cheques':
        return acceptWithClaims(
          data.numbers.map((number) => ({ name: `cheque-${number}`, rule: 'cheque-number-used' })),
          ...data.numbers.map((number) => ({ type: 'ChequeIssued', data: { number } })),
        );
      case 'remind':
        return accept();
      case 'misspell':
        return accept({ type: 'FundsCommitted', data: { franks: 1 } });
      case 'close':
        return refuse('open-items', facts as Record<string, number>);
    }
  },
  caseOf: ({ caseId }) => caseId,
  async know({ type }, _state, sources) {
    if (type !== 'close') return { facts: undefined, reliedOn: ['01976f0e-7a51-7000-8000-00000000000f'] };
    const other = await sources.file(disbursement, 'other');
    const document = await sources.document<{ count: number }>('open-kits', CASE);
    return { facts: { committed: other.amounts.length, kits: document?.count ?? 0 }, reliedOn: [] };
  },
};

/** `FundsCommitted` was written in thousands of francs once. */
export const catalogue: EventCatalogue = {
  currentVersion: (type) => (type === 'FundsCommitted' ? 2 : 1),
  validate(type, data) {
    if (type === 'FundsCommitted' && typeof (data as { francs?: unknown }).francs !== 'number')
      throw new TypeError('FundsCommitted: francs is missing');
    if (type === 'ChequeIssued' && (data as { number?: unknown }).number === undefined)
      throw new TypeError('ChequeIssued: number is missing');
    return data;
  },
  upcast(event) {
    if (event.type !== 'FundsCommitted' || event.version === 2) return event;
    const { thousands } = event.data as { thousands: number };
    return { ...event, version: 2, data: { francs: thousands * 1000 } };
  },
};

export const accountant = { id: 'a-1', role: 'accountant', region: '01' };

/** A command of its own, unless its id is given. */
export const request = (
  type: Act['type'],
  data: object = {},
  change: Partial<CommandRequest> = {},
): CommandRequest => ({
  type,
  data,
  commandId: newId(),
  commandHash: derivedId(type, JSON.stringify(data)),
  actor: accountant,
  correlationId: 'correlation',
  causationId: null,
  ...change,
});

/** A handler over a store that can be watched and disturbed, on a clock that stands still. */
export class Desk {
  readonly watched: Watched;
  readonly clock = { at: new Date(NOW), now: () => this.clock.at };
  readonly documents = new Map<string, FactDocument>();
  handler: CommandHandler;

  constructor(
    folder: string,
    private readonly store: EventStore = ownLog(folder, catalogue.upcast),
  ) {
    this.watched = new Watched(store);
    this.handler = this.newHandler();
  }

  /** One that has folded nothing yet, as after a restart or in another process. */
  newHandler(options: CommandHandlerOptions = {}): CommandHandler {
    const documents = {
      get: async (collection: string, id: string) => this.documents.get(`${collection}/${id}`) ?? null,
    };
    return new CommandHandler(this.watched, catalogue, this.clock, documents, options);
  }

  send(
    id: string,
    type: Act['type'],
    data: object = {},
    change: Partial<CommandRequest> = {},
  ): Promise<CommandResult> {
    return this.handler.handle(disbursement as AnyAggregate, id, request(type, data, change));
  }

  /** A file that is open. */
  async opened(id = newId()): Promise<string> {
    expect(await this.send(id, 'request', { caseId: CASE })).toMatchObject({ kind: 'done', revision: 0 });
    return id;
  }

  close(): Promise<void> {
    return this.store.close();
  }
}
