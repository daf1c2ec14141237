import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';

/** JSON lines. What is logged is chosen field by field; these are cut out in case someone forgets. */
export const createLogger = (level: string, destination?: DestinationStream): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['password', 'token', 'authorization', '*.password', '*.token', '*.authorization'],
        remove: true,
      },
    },
    destination ?? pino.destination(2),
  );

/** Only the kind of an unexpected error and where it arose: messages may quote what people sent. */
export const describeUnexpected = (error: unknown): { error: string; at: string | undefined } => ({
  error: error instanceof Error ? error.name : typeof error,
  at: error instanceof Error ? error.stack?.split('\n').slice(1, 8).join('\n') : undefined,
});

/** Nest's own messages. */
export const nestLogger = (log: Logger): LoggerService => ({
  log: (message: unknown) => log.debug({ from: 'nest' }, String(message)),
  error: (message: unknown) =>
    log.error({ from: 'nest' }, message instanceof Error ? message.name : String(message)),
  warn: (message: unknown) => log.warn({ from: 'nest' }, String(message)),
  debug: (message: unknown) => log.debug({ from: 'nest' }, String(message)),
  verbose: (message: unknown) => log.trace({ from: 'nest' }, String(message)),
});
