// The ceiling of a command over HTTP: Nest on Fastify answers a JSON body, and does nothing with it.
import 'reflect-metadata';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';

class Bare {
  accept(body) {
    return { id: body.region, revision: 0, position: '1' };
  }
}
const method = Object.getOwnPropertyDescriptor(Bare.prototype, 'accept');
Controller('api/v1')(Bare);
Body()(Bare.prototype, 'accept', 0);
Post('cases')(Bare.prototype, 'accept', method);

class BareModule {}
Module({ controllers: [Bare] })(BareModule);

const app = await NestFactory.create(BareModule, new FastifyAdapter({ logger: false }), { logger: false });
await app.listen(Number(process.env.PORT), '127.0.0.1');
console.log(`http://localhost:${app.getHttpServer().address().port}`);
process.on('SIGTERM', () => app.close());
