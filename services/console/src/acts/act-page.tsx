import { useQuery } from '@tanstack/react-query';
import { getRouteApi, useCanGoBack, useNavigate, useRouter } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Answer } from '../design/answer.js';
import { Missing } from '../design/missing.js';
import { Notice } from '../design/notice.js';
import { Page } from '../design/page.js';
import { Skeleton } from '../design/skeleton.js';
import { isPast, useMoment } from '../time/moment.js';
import { apiLanguage, useWords } from '../words/words.js';
import type { Files } from './files.js';
import { formOf, type Form } from './registry.js';
import { openForAct } from './open-for-act.js';
import { subjectOf } from './subject.js';

const route = getRouteApi('/frame/$files/$id/$act');

/** One act on a file, as a page of its own: where whoever did it came from, one goes back to. */
export function ActPage() {
  const { files, id, act } = route.useParams();
  const Form = formOf(files, act);
  const past = isPast(useMoment());
  if (!Form) return <Missing />;
  const key = `${files}/${id}/${act}`;
  return past ? <Frozen /> : <Opened key={key} files={files as Files} id={id} name={act} Form={Form} />;
}

interface OpenedProps {
  readonly files: Files;
  readonly id: string;
  readonly name: string;
  readonly Form: Form;
}

function Opened({ files, id, name, Form }: OpenedProps) {
  const say = useWords();
  const { history } = useRouter();
  const navigate = useNavigate();
  const canGoBack = useCanGoBack();
  const read = (signal: AbortSignal) => openForAct(files, id, name, signal);
  // What was there when it was opened stays under the form; what others do meanwhile is shown when it is sent.
  const opened = useQuery({
    queryKey: ['act', files, id, name],
    queryFn: ({ signal }) => read(signal),
    staleTime: Infinity,
    gcTime: 0,
  });
  const leave = () => (canGoBack ? history.back() : void navigate({ to: `/${files}/${id}` }));
  return (
    <Answer of={opened}>
      {({ file, does, refusal }) => {
        const subject = subjectOf(file);
        return (
          <Page title={does[apiLanguage()]} lead={subject && <p>{subject}</p>} narrow>
            {refusal ? (
              <Notice mood="stop" title={say('forms.refused')}>
                <p>{refusal.sentence}</p>
              </Notice>
            ) : (
              <Suspense fallback={<Skeleton />}>
                <Form
                  file={file}
                  act={{
                    name: `${files}/${id}/${name}`,
                    path: `/api/v1/${files}/{id}/${name}`,
                    file: {
                      id,
                      seen: file,
                      again: async () => (await read(new AbortController().signal)).file,
                    },
                    onDone: leave,
                    onCancel: leave,
                  }}
                />
              </Suspense>
            )}
          </Page>
        );
      }}
    </Answer>
  );
}

function Frozen() {
  const say = useWords();
  return (
    <Page title={say('acts.title')} narrow>
      <Notice mood="past">
        <p>{say('time.frozen')}</p>
      </Notice>
    </Page>
  );
}
