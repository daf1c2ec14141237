import {
  AccessDeniedError,
  DeadlineExceededError,
  InvalidArgumentError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  TimeoutError,
  UnavailableError,
  UnknownError,
} from '@eventstore/db-client';
import { isOpen, mayPass, NoAnswerError, spoilsClient } from './failures.js';

const plain = (code: unknown) => Object.assign(new Error('of the protocol'), { code });
const unknown = (code?: number) => Object.assign(new UnknownError(), { code });

const table: [name: string, error: unknown, open: boolean, passes: boolean, spoils: boolean][] = [
  ['no answer', new NoAnswerError('late'), true, true, false],
  ['a server that is not there', new UnavailableError(), true, true, false],
  ['a server that is not there, unconverted', plain(14), true, true, false],
  ['a first question that failed', plain(13), true, true, true],
  ['a time-out of the server', new DeadlineExceededError(), true, true, false],
  ['a drop', new TimeoutError(), true, true, false],
  ['a refusal without a code', unknown(), true, true, false],
  ['an exception in the server', unknown(2), true, false, false],
  ['no access', new AccessDeniedError(), false, false, false],
  ['too large', MaxAppendSizeExceededError.fromMaxAppendSize(1), false, false, false],
  ['a deleted stream', StreamDeletedError.fromStreamName('case-1'), false, false, false],
  ['a wrong argument', new InvalidArgumentError('no'), false, false, false],
  ['our own mistake', new TypeError('undefined'), false, false, false],
  ['a file that is missing', plain('ENOENT'), false, false, false],
  ['what is no error', { code: 14 }, false, false, false],
  ['nothing', null, false, false, false],
];

it.each(table)('%s', (_, error, open, passes, spoils) => {
  expect([isOpen(error), mayPass(error), spoilsClient(error)]).toEqual([open, passes, spoils]);
});
