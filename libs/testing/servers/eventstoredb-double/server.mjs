// A double of EventStoreDB's protocol, for tests only: see README.md.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Server, ServerCredentials, status } from '@grpc/grpc-js';
import featuresService from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import streamsService from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { append, batchAppend, softDelete } from './appends.mjs';
import { Faults } from './faults.mjs';
import { failure } from './messages.mjs';
import { Log } from './log.mjs';
import { read } from './reads.mjs';
import { Records } from './records.mjs';

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    folder: { type: 'string' },
    fault: { type: 'string', multiple: true, default: [] },
  },
});

const faults = new Faults(values.fault);
const records = new Records(join(values.folder, 'eventstoredb-double.db'));
const log = new Log(records, faults);
const double = { records, log, faults };

const supportedMethods = (_call, callback) => {
  if (faults.take('no-features')) return callback(failure(status.INTERNAL, 'Features could not be told.'));
  const batch = new features.SupportedMethod()
    .setServiceName('event_store.client.streams.streams')
    .setMethodName('batchappend')
    .setFeaturesList(['deadline_duration']);
  callback(
    null,
    new features.SupportedMethods().setEventStoreServerVersion('0.0.0-double').setMethodsList([batch]),
  );
};

/** As on the server, the log is never empty: what it writes of itself lies between everyone's events. */
const started = {
  id: randomUUID(),
  type: '$double-started',
  contentType: 'application/json',
  metadata: Buffer.from('{}'),
  data: Buffer.from('{}'),
};
await log.append('$double', 'any', [started]);

const server = new Server({
  'grpc.max_receive_message_length': 17 * 1024 * 1024,
  'grpc.max_send_message_length': 17 * 1024 * 1024,
});
server.addService(streamsService.StreamsService, {
  read: (call) => void read(double, call),
  append: (call, callback) => append(double, call, callback),
  batchAppend: (call) => batchAppend(double, call),
  delete: (call, callback) => softDelete(double, call, callback),
});
server.addService(featuresService.ServerFeaturesService, { getSupportedMethods: supportedMethods });
server.bindAsync(`127.0.0.1:${values.port}`, ServerCredentials.createInsecure(), (error) => {
  if (error) throw error;
  process.stdout.write(`serving on ${values.port}\n`);
});
process.on('SIGTERM', () => process.exit(0));
