import { roleLabels, type FileDefinition, type Label } from '@kosegin/contracts';
import { z } from 'zod';
import { bodyOf, pathOf, publicActs } from '../files/file-controller.js';
import { inputOf } from '../queries/query-controller.js';
import type { QueryDefinition } from '../queries/query.js';
import type { ServiceDefinition } from '../service-definition.js';
import { commandAnswer, commandHeaders, answerHeaders, positionHeader, problem, problemOf } from './parts.js';
import type { RouteDoc } from './route-doc.js';

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Json;
  return json;
};

const actRoutes = (file: FileDefinition): RouteDoc[] =>
  publicActs(file).map(([name, act]) => ({
    method: 'post',
    path: `/api/v1/${pathOf(file, name)}`,
    tag: file.files,
    does: act.does,
    by: act.by,
    headers: ['command'],
    body: bodyOf(act),
    status: name === file.opening ? 201 : 200,
    answer: commandAnswer,
    ...(name !== file.opening && { parameters: { id: z.uuid() } }),
  }));

function queryRoute(query: QueryDefinition): RouteDoc {
  const names = [...query.path.matchAll(/:(\w+)/g)].map((match) => match[1]!);
  const { shape } = inputOf(query);
  const parameters = Object.fromEntries(names.map((name) => [name, shape[name] as z.ZodType]));
  const rest = z.strictObject(
    Object.fromEntries(Object.entries(shape).filter(([name]) => !names.includes(name))),
  );
  const posts = query.method === 'POST';
  return {
    method: posts ? 'post' : 'get',
    path: `/api/v1/${query.path.replace(/^\//, '')}`,
    tag: query.path.replace(/^\//, '').split('/')[0]!,
    does: query.does,
    by: query.by,
    headers: ['position'],
    parameters,
    ...(posts ? { body: rest } : { query: rest }),
    status: 200,
    answer: query.answer,
  };
}

/** Every act and every query of the services, as routes. */
export const routesOf = (services: readonly ServiceDefinition[]): readonly RouteDoc[] =>
  services.flatMap((service) => [...service.files.flatMap(actRoutes), ...service.queries.map(queryRoute)]);

const names = (by: RouteDoc['by'], language: 'fr' | 'en'): string =>
  by === null || by === 'any' ? '' : by.map((role) => roleLabels[role][language]).join(', ');

const parametersOf = (route: RouteDoc): Json[] => [
  ...Object.entries(route.parameters ?? {}).map(([name, schema]) => ({
    name,
    in: 'path',
    required: true,
    schema: schemaOf(schema, 'input'),
  })),
  ...Object.entries(route.query?.shape ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: !(schema as z.ZodType).safeParse(undefined).success,
    schema: schemaOf(schema as z.ZodType, 'input'),
  })),
  ...(route.headers?.includes('command') ? commandHeaders : []),
  ...(route.headers?.includes('position') ? [positionHeader] : []),
];

/** The problems a route may answer with, beside those of every route. */
function problemsOf(route: RouteDoc): Json {
  const statuses = [400, 429, 503];
  if (route.by !== null) statuses.push(401, 403);
  if (route.parameters && Object.keys(route.parameters).length > 0) statuses.push(404);
  if (route.method === 'post') statuses.push(409, 413, 415, 422);
  if (route.query?.shape['after']) statuses.push(422);
  if (route.headers) statuses.push(412);
  if (route.headers?.includes('command')) statuses.push(404);
  statuses.push(...(route.problems ?? []));
  return Object.fromEntries([...new Set(statuses)].sort().map((status) => [status, problemOf(status)]));
}

function operation(route: RouteDoc): Json {
  const type = route.contentType ?? 'application/json';
  const roles = names(route.by, 'en');
  return {
    operationId: `${route.method} ${route.path}`.replace(/[^A-Za-z0-9]+/g, '_').replace(/_$/, ''),
    tags: [route.tag],
    summary: route.does.en,
    description: `${route.does.fr}.${roles ? ` For: ${roles} (${names(route.by, 'fr')}).` : ''}`,
    ...(route.by === null ? { security: [] } : { security: [{ bearer: [] }] }),
    parameters: parametersOf(route),
    ...(route.body && {
      requestBody: {
        required: !route.body.safeParse({}).success,
        content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
      },
    }),
    responses: {
      [route.status]: {
        description: 'Done',
        ...(route.headers && { headers: answerHeaders }),
        ...(route.answer && { content: { [type]: { schema: schemaOf(route.answer, 'output') } } }),
      },
      ...problemsOf(route),
    },
  };
}

/** The OpenAPI 3.1 document of a process: from the same entries that make its routes. */
export function openApiDocument(routes: readonly RouteDoc[], tags: Readonly<Record<string, Label>>): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kosegin',
      version: '1',
      summary: 'Case management for the reintegration of returned migrants',
      description:
        'Amounts are whole XOF francs. Days and moments are ISO 8601 in UTC. A command answers the file’s id, its revision and a position; `Idempotency-Key` makes it safe to repeat.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map((route) => route.tag))].map((name) => ({
      name,
      description: tags[name] ? `${tags[name].en} (${tags[name].fr})` : name,
    })),
    paths,
    components: {
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
  };
}
