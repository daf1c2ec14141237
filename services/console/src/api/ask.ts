import { keepPreviousData, QueryClient, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMoment, type Moment } from '../time/moment.js';
import { client } from './client.js';
import { mayPass } from './problem.js';
import type { AnswerOf, BodyOf, FoundBy, Get, ParametersOf, Post } from './routes.js';

const MINUTE = 60_000;

/** What was answered last stays on screen when the next answer does not come; nothing moves by itself. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      gcTime: 30 * MINUTE,
      refetchOnWindowFocus: false,
      retry: (failures, error) => failures < 2 && mayPass(error),
    },
  },
});

type Key = readonly [path: string, parameters: object, moment: Moment];

export const keyOf = (path: string, parameters: object, moment: Moment): Key => [path, parameters, moment];

export async function ask<P extends Get>(
  path: P,
  { path: names, query }: ParametersOf<P>,
  moment: Moment,
  signal: AbortSignal,
): Promise<AnswerOf<P>> {
  const params = { path: names, query: { ...(query as object | undefined), ...moment } };
  const { data } = await client.GET(path as never, { params, signal } as never);
  return data as AnswerOf<P>;
}

/** One reading of the API, as of the moment looked at. */
export function useAsk<P extends Get>(path: P, parameters: ParametersOf<P> = {}) {
  const moment = useMoment();
  return useQuery({
    queryKey: keyOf(path, parameters, moment),
    queryFn: ({ signal }) => ask(path, parameters, moment, signal),
  });
}

interface Page {
  readonly items: readonly unknown[];
  readonly next: string | null;
}

/** Lists that come in pages. */
export type List = { [P in Get]: AnswerOf<P> extends Page ? P : never }[Get];

/** A list of the API, page after page; its filters may change under it without it going away. */
export function useAskPages<P extends List>(path: P, parameters: ParametersOf<P> = {}) {
  const moment = useMoment();
  return useInfiniteQuery({
    queryKey: keyOf(path, parameters, moment),
    queryFn: ({ signal, pageParam }) => {
      const query = { ...(parameters.query as object | undefined), ...(pageParam && { after: pageParam }) };
      return ask(path, { ...parameters, query } as ParametersOf<P>, moment, signal);
    },
    initialPageParam: '',
    getNextPageParam: (page) => (page as Page).next,
    placeholderData: keepPreviousData,
  });
}

/** A question whose words must not stand in an address: asked by POST, and kept no longer than it is shown. */
export function useFind<P extends Post>(path: P, body: BodyOf<P>) {
  const moment = useMoment();
  return useQuery({
    queryKey: keyOf(path, body as object, moment),
    queryFn: async ({ signal }) => {
      const { data } = await client.POST(
        path as never,
        { body: { ...(body as object), ...moment }, signal } as never,
      );
      return data as FoundBy<P>;
    },
    gcTime: 0,
  });
}
