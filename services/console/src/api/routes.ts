import type { paths } from './schema.js';

type Json = { readonly content: { readonly 'application/json': unknown } };
type Route = { readonly parameters: object; readonly responses: object };

export type Get = { [P in keyof paths]: paths[P] extends { get: Route } ? P : never }[keyof paths];
export type Post = { [P in keyof paths]: paths[P] extends { post: Route } ? P : never }[keyof paths];

type Read<R> = R extends { responses: { 200: { content: { 'application/json': infer A } } } } ? A : never;

/** What a reading answers. */
export type AnswerOf<P extends Get> = Read<paths[P]['get']>;
/** What a question with a body answers. */
export type FoundBy<P extends Post> = Read<paths[P]['post']>;

/** What stands in the body of a command or of a question. */
export type BodyOf<P extends Post> = paths[P]['post'] extends { requestBody?: infer B }
  ? NonNullable<B> extends Json
    ? NonNullable<B>['content']['application/json']
    : never
  : never;

type Parameters<P extends Get> = paths[P]['get'] extends { parameters: infer A } ? A : never;
type Filled<T> = T extends object ? T : object;

/** Path and query parameters; the two dates come by themselves. */
export interface ParametersOf<P extends Get> {
  readonly path?: Parameters<P> extends { path: infer A } ? Filled<A> : never;
  readonly query?: Parameters<P> extends { query?: infer A }
    ? Partial<Omit<Filled<A>, 'asOf' | 'happenedBy'>>
    : never;
}

/** Acts on an open file. */
export type ActOf<F extends string> = Extract<Post, `/api/v1/${F}/{id}/${string}`>;
