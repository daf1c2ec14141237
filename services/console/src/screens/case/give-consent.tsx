import { caseEvents, consentPurposes } from '@kosegin/contracts';
import { z } from 'zod';
import type { ActProps } from '../../acts/files.js';
import { ActForm } from '../../drafts/act-form.js';
import { ChoiceField, TextField } from '../../design/fields.js';
import { useWords } from '../../words/words.js';

const { purpose, evidence, guardian } = caseEvents.ConsentGiven.data.shape;

/** Typed text is never null: an empty guardian is none. */
const schema = z.object({
  purpose,
  evidence,
  guardian: z.union([z.literal('').transform(() => null), guardian]),
});

const EVIDENCES = evidence.options;

/** Records what the person consents to: before it, nothing is paid, handed over or shared. */
export function Form({ file, act }: ActProps<'cases'>) {
  const say = useWords();
  const labels = {
    purpose: say('acts.give-consent.purpose'),
    evidence: say('acts.give-consent.evidence'),
    guardian: say('acts.give-consent.guardian'),
  };
  return (
    <ActForm
      {...act}
      schema={schema as never}
      blank={{ purpose: '', evidence: '', guardian: '' }}
      labels={labels}
    >
      {(form, errorOf) => (
        <>
          <ChoiceField
            id="field-purpose"
            label={labels.purpose}
            error={errorOf('purpose')}
            field={form.register('purpose')}
            options={consentPurposes.schema.options.map((value) => ({
              value,
              label: say(`codes.consentPurposes.${value}`),
            }))}
          />
          <ChoiceField
            id="field-evidence"
            label={labels.evidence}
            error={errorOf('evidence')}
            field={form.register('evidence')}
            options={EVIDENCES.map((value) => ({
              value,
              label: say(`acts.give-consent.evidences.${value}`),
            }))}
          />
          {file.minor && (
            <TextField
              id="field-guardian"
              label={labels.guardian}
              hint={say('acts.give-consent.guardianHint')}
              error={errorOf('guardian')}
              {...form.register('guardian')}
            />
          )}
        </>
      )}
    </ActForm>
  );
}
