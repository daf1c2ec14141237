import { kafkaSettings } from './settings.js';

it('reads the brokers, and has an answer for all the rest', () => {
  expect(kafkaSettings('kafka://127.0.0.1:9092')).toEqual({
    brokers: ['127.0.0.1:9092'],
    prefix: 'kosegin',
    partitions: 6,
    retentionHours: 168,
    requestTimeout: 10_000,
  });
});

it('reads several brokers, a prefix and the numbers', () => {
  const url =
    'kafka://kafka-1:9092,kafka-2.example.org:9093/mali?partitions=12&retentionHours=24&requestTimeout=500';
  expect(kafkaSettings(url)).toEqual({
    brokers: ['kafka-1:9092', 'kafka-2.example.org:9093'],
    prefix: 'mali',
    partitions: 12,
    retentionHours: 24,
    requestTimeout: 500,
  });
});

it.each([
  ['http://127.0.0.1:9092', /not a Kafka address/],
  ['kafka://127.0.0.1', /not a Kafka address/],
  ['kafka://', /not a Kafka address/],
  ['kafka://a:1/b/c', /not a Kafka address/],
  ['kafka://a:1?partition=3', /no setting partition/],
  ['kafka://a:1?partitions=0', /partitions must be/],
  ['kafka://a:1?partitions=many', /partitions must be/],
  ['kafka://a:1?retentionHours=1.5', /retentionHours must be/],
])('refuses %s', (url, fault) => {
  expect(() => kafkaSettings(url)).toThrow(fault);
});
