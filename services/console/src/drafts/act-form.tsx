import { zodResolver } from '@hookform/resolvers/zod';
import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import {
  useForm,
  type DefaultValues,
  type FieldErrors,
  type FieldValues,
  type UseFormReturn,
} from 'react-hook-form';
import type { z } from 'zod';
import { ApiProblem } from '../api/problem.js';
import { useCommand } from '../api/use-command.js';
import { announce } from '../design/announcer.js';
import { Button } from '../design/button.js';
import { ErrorSummary } from '../design/error-summary.js';
import { Notice } from '../design/notice.js';
import { Problem } from '../design/problem.js';
import { Skeleton } from '../design/skeleton.js';
import { time } from '../words/format.js';
import { useWords } from '../words/words.js';
import classes from './act-form.module.css';
import { ConflictView } from './conflict-view.js';
import { draftOf, forgetDraft, keepDraft, type Draft } from './drafts.js';
import { faultsOf, wordsOf, type Labels } from './faults.js';
import { SendingView } from './sending-view.js';

/** A file that an act is on: read again when somebody else has changed it meanwhile. */
export interface OpenFile {
  readonly id: string;
  /** As it was read, with its revision. */
  readonly seen: { readonly revision: number };
  again(): Promise<{ readonly revision: number }>;
}

/** Where a form sends what is typed, and what comes then. */
export interface OpenAct {
  /** The form's own address: what its draft is kept under. Never a name in it. */
  readonly name: string;
  readonly path: string;
  /** Absent for an act that opens a file. */
  readonly file?: OpenFile;
  onDone(done: { readonly id: string }): void;
  onCancel(): void;
}

export interface ActFormProps<V extends FieldValues> extends OpenAct {
  /** Of what is typed; what comes out of it is sent. */
  readonly schema: z.ZodType<object, V>;
  readonly blank: V;
  readonly labels: Labels<V>;
  readonly submit?: string;
  children(form: UseFormReturn<V>, errorOf: (field: keyof V & string) => string | undefined): ReactNode;
}

/** One act as a form: kept on the device while it is written, sent until it is answered, done once. */
export function ActForm<V extends FieldValues>(props: ActFormProps<V>) {
  const { name, blank, file } = props;
  const [start, setStart] = useState<{ draft: Draft<V>; restored: boolean } | null>(null);
  const fresh = useRef(() => ({ values: blank, key: crypto.randomUUID(), seen: file?.seen ?? null, at: '' }));

  useEffect(() => {
    let here = true;
    void draftOf<V>(name).then((kept) => {
      if (here) setStart({ draft: kept ?? fresh.current(), restored: kept !== undefined });
    });
    return () => void (here = false);
  }, [name]);

  if (!start) return <Skeleton />;
  const discard = () => {
    void forgetDraft(name);
    setStart({ draft: fresh.current(), restored: false });
  };
  return <Opened key={start.draft.key} {...props} {...start} discard={discard} />;
}

interface OpenedProps<V extends FieldValues> extends ActFormProps<V> {
  readonly draft: Draft<V>;
  readonly restored: boolean;
  discard(): void;
}

function Opened<V extends FieldValues>(props: OpenedProps<V>) {
  const { name, path, file, schema, labels, submit, onDone, onCancel, children, restored, discard } = props;
  const say = useWords();
  const [draft, setDraft] = useState(props.draft);
  const [attempt, setAttempt] = useState(0);
  const form = useForm<V, unknown, object>({
    resolver: zodResolver(schema as never) as never,
    defaultValues: draft.values as DefaultValues<V>,
    shouldFocusError: false,
    reValidateMode: 'onSubmit',
  });

  const done = useCallback(
    (answer: { readonly id: string }) => {
      void forgetDraft(name);
      announce(say('forms.done'));
      onDone(answer);
    },
    [name, onDone, say],
  );
  const refused = useCallback(
    (error: Error) => {
      const faults = error instanceof ApiProblem ? faultsOf(error, labels) : [];
      for (const { field, words } of faults)
        form.setError(field as never, { type: 'server', message: words });
      setAttempt((before) => before + 1);
    },
    [form, labels],
  );
  const { state, send, tryNow, stop } = useCommand(done, refused);

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) =>
          void keepDraft(name, { ...draft, values, at: new Date().toISOString() }).catch(() => undefined),
      }),
    [form, name, draft],
  );

  const sendAs = ({ key, seen }: Draft<unknown>) =>
    form.handleSubmit(
      (body) => {
        const revision = (seen as { revision?: number } | null)?.revision;
        return send({
          path,
          body,
          key,
          ...(file && { id: file.id }),
          ...(revision !== undefined && { revision }),
        });
      },
      () => setAttempt((before) => before + 1),
    )();

  const sendAnyway = (seen: { readonly revision: number }) => {
    const next = { ...draft, key: crypto.randomUUID(), seen, values: form.getValues() };
    setDraft(next);
    void keepDraft(name, next);
    void sendAs(next);
  };

  const errors = form.formState.errors as FieldErrors;
  const errorOf = (field: keyof V & string) => wordsOf(errors[field], labels[field], say);
  const listed = Object.keys(labels).flatMap((field) => {
    const words = errorOf(field);
    return words === undefined ? [] : [{ field: `field-${field}`, words }];
  });
  const busy = state.kind === 'sending' || state.kind === 'waiting';

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void sendAs(draft);
      }}
    >
      {restored && (
        <Notice action={<Button onClick={discard}>{say('forms.draftDiscard')}</Button>}>
          <p>{say('forms.draftRestored', { time: time(props.draft.at) })}</p>
        </Notice>
      )}
      <ErrorSummary errors={listed} attempt={attempt} />
      {state.kind === 'refused' && listed.length === 0 && (
        <Problem error={state.error} title={say('forms.refused')} />
      )}
      {state.kind === 'conflict' && file && draft.seen && (
        <ConflictView seen={draft.seen} again={file.again} onSend={sendAnyway} />
      )}
      {children(form as never, errorOf)}
      <SendingView state={state} tryNow={tryNow} stop={stop} />
      <div className={classes.buttons}>
        <Button kind="primary" type="submit" busy={busy}>
          {submit ?? say('forms.send')}
        </Button>
        <Button onClick={onCancel}>{say('forms.cancel')}</Button>
        <small className={classes.kept}>{say('forms.draftKept')}</small>
      </div>
    </form>
  );
}
