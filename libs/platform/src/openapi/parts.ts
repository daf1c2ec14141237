import { z } from 'zod';

export const commandAnswer = z.object({
  id: z.uuid().meta({ description: 'The file' }),
  revision: z.int().min(0).meta({ description: 'Of the file, after the act' }),
  position: z.string().meta({ description: 'Opaque; give it back as Consistency-Position' }),
});

/** RFC 9457. */
export const problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.string().meta({ description: 'Stable: act on this one' }),
  correlationId: z.string().optional(),
});

export const positionHeader = {
  name: 'Consistency-Position',
  in: 'header',
  required: false,
  description: 'Wait (bounded) until this position has been seen',
  schema: { type: 'string', pattern: '^[0-9]{1,40}(-[0-9]{1,40})?$' },
};

export const commandHeaders = [
  {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'The same key gives the same answer and adds nothing',
    schema: { type: 'string', pattern: '^[!-~]{1,200}$' },
  },
  {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The revision that was seen; 412 when the file has moved on',
    schema: { type: 'string', pattern: '^"?[0-9]{1,15}"?$' },
  },
  positionHeader,
];

export const answerHeaders = {
  ETag: { description: 'The revision of the file, where the answer is one', schema: { type: 'string' } },
  'Consistency-Position': { description: 'The position of the act', schema: { type: 'string' } },
};

const MEANINGS: Record<number, string> = {
  400: 'Bad input: the problem names the field or the header',
  401: 'No token, a foreign one or an expired one',
  403: 'Not for this role, or forbidden by the file’s own history (separation of duties)',
  404: 'No such file',
  409: 'Refused by a rule: the code says which',
  412: 'The file has moved on since it was seen, or the log does not go so far',
  413: 'Too large',
  415: 'Not JSON',
  422: 'Well-formed but not acceptable, or the key was used for another command',
  429: 'Too many attempts',
  503: 'Not now: try again',
};

export const problemOf = (status: number): object => ({
  description: MEANINGS[status],
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});
