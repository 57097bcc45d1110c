import { expect, it } from 'vitest';
import { ConfigError, readApiConfig, readWorkerConfig } from './index.ts';

const DATABASE_URL = 'postgres://road:p%40ss-word1@127.0.0.1:5432/road';
const OTEL_EXPORTER_OTLP_ENDPOINT = 'http://collector:4318/';

it('traces nothing without an endpoint, nor when it is told not to', () => {
  expect(readApiConfig({ DATABASE_URL }).tracing).toBeNull();
  const given = { DATABASE_URL, OTEL_EXPORTER_OTLP_ENDPOINT };
  expect(readApiConfig({ ...given, OTEL_SDK_DISABLED: 'TRUE' }).tracing).toBeNull();
  expect(readWorkerConfig({ ...given, OTEL_TRACES_EXPORTER: 'none' }).tracing).toBeNull();
});

it('takes the standard variables', () => {
  const given = { DATABASE_URL, OTEL_EXPORTER_OTLP_ENDPOINT };
  expect(readWorkerConfig(given).tracing).toMatchObject({
    url: 'http://collector:4318/v1/traces',
    protocol: 'http/protobuf',
    sampler: 'parentbased_always_on',
  });
  const more = {
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'https://traces.example/here',
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
    OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
    OTEL_TRACES_SAMPLER_ARG: '0.25',
  };
  expect(readWorkerConfig({ ...given, ...more }).tracing).toMatchObject({
    url: 'https://traces.example/here',
    protocol: 'http/json',
    sampler: 'parentbased_traceidratio',
    ratio: 0.25,
  });
});

it.each([
  { OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' },
  { OTEL_TRACES_SAMPLER: 'jaeger_remote' },
  { OTEL_TRACES_SAMPLER_ARG: '2' },
  { OTEL_TRACES_EXPORTER: 'zipkin' },
  { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' },
])('refuses %j by name', (given) => {
  const [name = ''] = Object.keys(given);
  expect(() => readApiConfig({ DATABASE_URL, ...given })).toThrow(ConfigError);
  expect(() => readApiConfig({ DATABASE_URL, ...given })).toThrow(name);
});

it('knows what no log may say', () => {
  const { secrets } = readApiConfig({
    DATABASE_URL,
    LLM_API_KEY: 'key-of-a-model',
    PGPASSWORD: 'another',
    LITERATURE_GATEWAY_URL: 'https://me:way-out@gate.example',
    OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Basic%20abc,x-team=seven',
  });
  expect(secrets.toSorted()).toEqual(
    [
      'Basic abc',
      'Basic%20abc',
      'another',
      'key-of-a-model',
      'p%40ss-word1',
      'p@ss-word1',
      'seven',
      'seven',
      'way-out',
      'way-out',
    ].toSorted(),
  );
});
