import { z } from 'zod';
import type { ActProps } from '../../acts/files.js';
import { ActForm } from '../../drafts/act-form.js';
import { useWords } from '../../words/words.js';
import { Plan } from './plan.js';

/** The plan as it will be judged, sent as it is. */
export function Form({ file, act }: ActProps<'cases'>) {
  const say = useWords();
  return (
    <ActForm {...act} schema={z.object({})} blank={{}} labels={{}} submit={say('acts.submit-plan.send')}>
      {() => <Plan file={file} />}
    </ActForm>
  );
}
