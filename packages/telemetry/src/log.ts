import { AsyncLocalStorage } from 'node:async_hooks';
import pino from 'pino';
import { createSecretHider } from './hide-secrets.ts';

type Fields = Readonly<Record<string, unknown>>;

/** A structured log: facts first, then a sentence for a person. */
export interface Log {
  debug(fields: Fields, message: string): void;
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
  /** A log that adds these facts to every line. */
  child(fields: Fields): Log;
  /** Does work of which every line says these facts, whoever writes it. */
  within<T>(fields: Fields, work: () => T): T;
}

interface LoggerOptions {
  /** The process that speaks: `api`, `worker`. */
  readonly name: string;
  readonly level: string;
  /** What no line may say, whatever quotes it. */
  readonly secrets?: readonly string[];
  /** Asked for more facts at each line. */
  readonly readFacts?: () => Fields | undefined;
}

/**
 * Creates the log of a process: one JSON object per line on standard output, times in RFC 3339. What an error or a
 * request drags along is no excuse: secrets are taken out of the finished line.
 */
export function createLogger({ name, level, secrets = [], readFacts }: LoggerOptions): Log {
  const around = new AsyncLocalStorage<Fields>();
  const root = pino({
    name,
    level,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    mixin: () => ({ ...around.getStore(), ...readFacts?.() }),
    hooks: { streamWrite: createSecretHider(secrets) },
    serializers: { error: pino.stdSerializers.err },
  });
  const within: Log['within'] = (fields, work) => around.run({ ...around.getStore(), ...fields }, work);
  const extend = (log: pino.Logger): Log => ({
    debug: (fields, message) => log.debug(fields, message),
    info: (fields, message) => log.info(fields, message),
    warn: (fields, message) => log.warn(fields, message),
    error: (fields, message) => log.error(fields, message),
    child: (fields) => extend(log.child(fields)),
    within,
  });
  return extend(root);
}

/** A log that keeps nothing, for tests and for callers that want none. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silentLog,
  within: (_fields, work) => work(),
};
