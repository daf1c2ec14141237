import { useCallback, useEffect, useState } from 'react';
import { isPast, useMoment, type Moment } from '../time/moment.js';
import { answers, ask, keyOf } from './ask.js';
import { follow } from './live.js';
import type { Get, ParametersOf } from './routes.js';

export interface Live {
  /** How often something changed since it was last shown; nothing moves before the person asks. */
  readonly fresh: number;
  show(): void;
}

/** Whether what is cached differs from what would be answered now. */
async function differs<P extends Get>(
  path: P,
  parameters: ParametersOf<P>,
  moment: Moment,
  signal: AbortSignal,
): Promise<boolean> {
  const shown = answers.getQueryData(keyOf(path, parameters, moment));
  return JSON.stringify(shown) !== JSON.stringify(await ask(path, parameters, moment, signal));
}

/** Follows the stream that belongs to a reading on screen. Looking at the past, nothing changes any more. */
export function useLive<P extends Get>(stream: string | null, path: P, parameters: ParametersOf<P>): Live {
  const moment = useMoment();
  const past = isPast(moment);
  const [fresh, setFresh] = useState(0);
  const reading = JSON.stringify(parameters);

  useEffect(() => {
    if (past || stream === null) return;
    const controller = new AbortController();
    const one = () => setFresh((before) => before + 1);
    const listener = {
      changed: one,
      look: () => {
        differs(path, JSON.parse(reading) as ParametersOf<P>, {}, controller.signal).then(
          (different) => different && setFresh((before) => Math.max(before, 1)),
          () => undefined,
        );
      },
    };
    void follow(stream, listener, controller.signal);
    return () => controller.abort();
  }, [stream, path, reading, past]);

  const show = useCallback(() => {
    setFresh(0);
    void answers.invalidateQueries();
  }, []);
  return { fresh: past ? 0 : fresh, show };
}
