import type { CommandState } from '../api/use-command.js';
import { Button } from '../design/button.js';
import { Notice } from '../design/notice.js';
import { useWords } from '../words/words.js';

interface SendingProps {
  readonly state: CommandState;
  tryNow(): void;
  stop(): void;
}

/** What is happening to a command on a bad network, in words. */
export function SendingView({ state, tryNow, stop }: SendingProps) {
  const say = useWords();
  if (state.kind === 'sending')
    return (
      <Notice>
        <p>{say('forms.sending')}</p>
      </Notice>
    );
  if (state.kind === 'stopped')
    return (
      <Notice mood="wait">
        <p>{say('forms.stopped')}</p>
      </Notice>
    );
  if (state.kind !== 'waiting') return null;
  const { attempt, seconds } = state;
  return (
    <Notice
      mood="wait"
      action={
        <>
          <Button onClick={tryNow}>{say('forms.now')}</Button>
          <Button onClick={stop}>{say('forms.stop')}</Button>
        </>
      }
    >
      <p>{say('forms.waiting', { attempt, seconds })}</p>
    </Notice>
  );
}
