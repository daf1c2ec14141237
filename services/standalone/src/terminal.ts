import type { RebuildOptions } from '@kosegin/projections';

/** What a person at the terminal reads; logs go to standard error. */
export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** One line that is written over while work goes on, or a line now and then where there is no terminal. */
export function progressLine(every = 5_000): { show(text: string): void; done(text: string): void } {
  const terminal = process.stdout.isTTY;
  let last = 0;
  return {
    show(text) {
      if (terminal) process.stdout.write(`\r\u001b[K${text}`);
      else if (Date.now() - last >= every) {
        last = Date.now();
        say(text);
      }
    },
    done(text) {
      say(terminal ? `\r\u001b[K${text}` : text);
    },
  };
}

/** Progress of read models that are built anew at a start. */
export function sayProgress(): RebuildOptions {
  const line = progressLine();
  return {
    onProgress: ({ phase, events, eventsPerSecond }) =>
      line.show(`read models: ${phase}, ${events} events, ${Math.round(eventsPerSecond)}/s`),
  };
}
