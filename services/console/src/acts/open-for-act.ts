import { access } from '../api/access.js';
import { ask } from '../api/ask.js';
import { ApiProblem } from '../api/problem.js';
import type { AnswerOf } from '../api/routes.js';
import type { FileOf, Files } from './files.js';

type Possible = AnswerOf<'/api/v1/cases/{id}/acts'>['acts'][number];

interface Opened extends Pick<Possible, 'does' | 'refusal'> {
  readonly file: FileOf<Files>;
}

/** A file with what the server says of one act on it. @throws ApiProblem `not-found` where the person's roles have no such act. */
export async function openForAct(
  files: Files,
  id: string,
  act: string,
  signal: AbortSignal,
): Promise<Opened> {
  const reading = `/api/v1/${files}/{id}`;
  const parameters = { path: { id } };
  const [possible, read] = await Promise.all([
    ask(`/api/v1/${files}/{id}/acts`, parameters, {}, signal),
    `GET ${reading}` in access ? ask(reading as '/api/v1/cases/{id}', parameters, {}, signal) : {},
  ]);
  const found = possible.acts.find((one) => one.act === act);
  if (!found)
    throw new ApiProblem({
      status: 404,
      code: 'not-found',
      detail: '',
      correlationId: null,
      errors: [],
      more: {},
    });
  const file = { id, revision: possible.revision, ...read } as FileOf<Files>;
  return { file, does: found.does, refusal: found.refusal };
}
