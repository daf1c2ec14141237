import type { Role } from '@kosegin/contracts';

/** Where steps find the ids of what other steps opened, by the name under which they were kept. */
export type Refs = (name: string) => string;

/** Kept from the start: the account of the case worker, whose work list has the story's cases. */
export const WORKER = 'account.case-worker';

export interface Step {
  /** The day in the story (ISO 8601); steps of earlier days are done, and their reactions over, before it. */
  readonly day: string;
  /** When it happened, if not on that day: field work is often recorded later. */
  readonly happened?: string;
  readonly as: Role;
  readonly path: (ref: Refs) => string;
  readonly body: (ref: Refs) => object;
  /** Keeps the answered id under this name. */
  readonly keep?: string;
}

/** What happens to one file, in order. Journeys go on side by side, day by day. */
export class Journey {
  readonly steps: Step[] = [];

  constructor(readonly name: string) {}

  /** Opens a file and keeps its id as `<journey>.<kind>`. */
  open(day: string, as: Role, files: string, kind: string, body: (ref: Refs) => object): this {
    return this.add({ day, as, path: () => files, body, keep: `${this.name}.${kind}` });
  }

  /** An act on a file that this or another journey opened. */
  act(
    day: string,
    as: Role,
    files: string,
    kept: string,
    act: string,
    body: (ref: Refs) => object = () => ({}),
  ): this {
    const name = kept.includes('.') ? kept : `${this.name}.${kept}`;
    return this.add({ day, as, path: (ref) => `${files}/${ref(name)}/${act}`, body });
  }

  add(step: Step): this {
    this.steps.push(step);
    return this;
  }
}

/** The day `count` days later. */
export const later = (day: string, count: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
