/** A fact in the past tense, as an aggregate's `decide` returns it. */
export interface DomainEvent<T extends string = string, D = unknown> {
  readonly type: T;
  readonly data: D;
}

/** Who acts. `role` is the role under which the act is allowed; a reaction acts as `system`. */
export interface Actor {
  readonly id: string;
  readonly role: string;
  /** ISO code of the region the actor is posted to, or null for the whole country. */
  readonly region: string | null;
}

/** What every command carries besides its own data; all of it made outside the domain. */
export interface CommandContext {
  readonly actor: Actor;
  /** When it happened in the field (ISO 8601, UTC). */
  readonly occurredAt: string;
  /** When the service received it (ISO 8601, UTC); cut-off dates are judged on this one. */
  readonly now: string;
  /** The file the command is for. */
  readonly id: string;
}

export type Command<T extends string = string, D = unknown> = CommandContext & {
  readonly type: T;
  readonly data: D;
};

/**
 * A value that only one file may hold (a cheque number at a bank). The name is a stream of its own, opened with
 * "must not exist"; it must never be a personal value, nor a hash of one, because it cannot be erased.
 */
export interface Claim {
  readonly name: string;
  /** The rule code of the refusal when another file holds the value. */
  readonly rule: string;
}

export interface Accepted<E> {
  readonly kind: 'accepted';
  readonly events: readonly E[];
  readonly claims: readonly Claim[];
}

/** An expected "no": a rule code that people and programs can act on, never an exception. */
export interface Refused {
  readonly kind: 'refused';
  readonly rule: string;
  /** What the sentence needs: amounts in whole XOF francs, ISO dates, codes, the earlier act. Never personal data. */
  readonly details: Readonly<Record<string, string | number>>;
}

export type Decision<E> = Accepted<E> | Refused;

export const accept = <E>(...events: E[]): Accepted<E> => ({ kind: 'accepted', events, claims: [] });

export const acceptWithClaims = <E>(claims: readonly Claim[], ...events: E[]): Accepted<E> => ({
  kind: 'accepted',
  events,
  claims,
});

export const refuse = (rule: string, details: Refused['details'] = {}): Refused => ({
  kind: 'refused',
  rule,
  details,
});

/** An aggregate's whole behaviour, pure. `F` is what it must know of other files and services to decide. */
export interface Decider<S, C, E, F = undefined> {
  readonly initialState: S;
  evolve(state: S, event: E): S;
  decide(command: C, state: S, facts: F): Decision<E>;
}
