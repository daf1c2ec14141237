import { useCallback, useEffect, useRef, useState } from 'react';
import { answers } from './ask.js';
import { Conflict, sendCommand, type Command, type Done, type Waiting } from './command.js';
import { SignedOut } from './session.js';

export type CommandState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | ({ readonly kind: 'waiting' } & Waiting)
  | { readonly kind: 'stopped' }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly error: Error };

const IDLE: CommandState = { kind: 'idle' };

/** Sends one command at a time and says what is happening to it. Every reading on screen is asked again once it is done. */
export function useCommand(onDone: (done: Done) => void, onRefused?: (error: Error) => void) {
  const [state, setState] = useState<CommandState>(IDLE);
  const abort = useRef<AbortController | null>(null);
  const hurry = useRef<(() => void) | null>(null);

  useEffect(() => () => abort.current?.abort(), []);

  const send = useCallback(
    async (command: Command): Promise<void> => {
      if (abort.current) return;
      const controller = new AbortController();
      abort.current = controller;
      setState({ kind: 'sending' });
      try {
        const done = await sendCommand(command, {
          signal: controller.signal,
          waiting: (waiting) => {
            setState({ kind: 'waiting', ...waiting });
            return new Promise((resolve) => (hurry.current = resolve));
          },
        });
        setState(IDLE);
        void answers.invalidateQueries();
        onDone(done);
      } catch (error) {
        if (controller.signal.aborted || error instanceof SignedOut) setState({ kind: 'stopped' });
        else if (error instanceof Conflict) setState({ kind: 'conflict' });
        else {
          setState({ kind: 'refused', error: error as Error });
          onRefused?.(error as Error);
        }
      } finally {
        abort.current = null;
      }
    },
    [onDone, onRefused],
  );

  return {
    state,
    send,
    /** Does not wait for the next attempt. */
    tryNow: () => hurry.current?.(),
    stop: () => abort.current?.abort(),
  };
}
