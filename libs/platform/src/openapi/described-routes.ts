import type { INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer } from '@nestjs/core';
import { ACCESS, type AccessDecision } from '../identity/access.js';
import { DESCRIBED, type RouteDoc } from './route-doc.js';

/** One route as Nest knows it: what the access matrix is made from. */
export interface RouteFacts {
  readonly method: 'get' | 'post';
  readonly path: string;
  /** Undefined: nobody decided, so nobody may. */
  readonly access: AccessDecision | undefined;
  readonly doc: Omit<RouteDoc, 'method' | 'path' | 'by'> | undefined;
}

/** Every route of the application, by reflection. */
export function routeFacts(app: INestApplication): readonly RouteFacts[] {
  const scanner = new MetadataScanner();
  const discovery = new DiscoveryService(app.get(ModulesContainer));
  return discovery.getControllers().flatMap(({ metatype, instance }) => {
    const prefix = Reflect.getMetadata(PATH_METADATA, metatype!) as string;
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name]!;
      const path = Reflect.getMetadata(PATH_METADATA, handler) as string | undefined;
      if (path === undefined) return [];
      const verb = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod;
      return [
        {
          method: verb === RequestMethod.POST ? ('post' as const) : ('get' as const),
          path: `/${[prefix, path]
            .map((part) => part.replace(/^\/|\/$/g, ''))
            .filter(Boolean)
            .join('/')}`,
          access: (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, metatype!)) as
            AccessDecision | undefined,
          doc: Reflect.getMetadata(DESCRIBED, handler) as RouteFacts['doc'],
        },
      ];
    });
  });
}

/** The routes written by hand that describe themselves, with the decision of the guard. */
export const describedRoutes = (app: INestApplication): readonly RouteDoc[] =>
  routeFacts(app).flatMap(({ method, path, access, doc }) =>
    doc && access ? [{ ...doc, method, path, by: access === 'public' ? null : access.roles }] : [],
  );
