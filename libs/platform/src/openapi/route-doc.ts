import type { Label, Role } from '@kosegin/contracts';
import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';

/** What the API document says of one route. */
export interface RouteDoc {
  readonly method: 'get' | 'post';
  /** As in the router: `/api/v1/cases/:id/screen`. */
  readonly path: string;
  readonly tag: string;
  readonly does: Label;
  /** Null: open to everyone; `any`: every signed-in account. */
  readonly by: readonly Role[] | 'any' | null;
  readonly parameters?: Readonly<Record<string, z.ZodType>>;
  readonly query?: z.ZodObject;
  readonly headers?: readonly ('command' | 'position')[];
  readonly body?: z.ZodType;
  readonly status: number;
  readonly answer: z.ZodType | null;
  /** Statuses of problems beside those that every such route may answer with. */
  readonly problems?: readonly number[];
  readonly contentType?: string;
}

export const DESCRIBED = 'kosegin:described';

/** For routes written by hand: the same facts that acts and queries state in their entries. */
export const Describe = (doc: Omit<RouteDoc, 'method' | 'path' | 'by'>): MethodDecorator =>
  SetMetadata(DESCRIBED, doc);
