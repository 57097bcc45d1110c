import pino from 'pino';

type Fields = Readonly<Record<string, unknown>>;

/** A structured log: facts first, then a sentence for a person. */
export interface Log {
  debug(fields: Fields, message: string): void;
  info(fields: Fields, message: string): void;
  warn(fields: Fields, message: string): void;
  error(fields: Fields, message: string): void;
  /** A log that adds these facts to every line. */
  child(fields: Fields): Log;
}

interface LoggerOptions {
  /** The process that speaks: `api`, `worker`. */
  readonly name: string;
  readonly level: string;
}

// Whatever an error or a request may drag along; pino replaces the values before a line is written.
const SECRETS = ['api_key', '*.api_key', 'authorization', '*.authorization', 'password', '*.password'];

/** Creates the log of a process: one JSON object per line on standard output, times in RFC 3339. */
export function createLogger({ name, level }: LoggerOptions): Log {
  return pino({
    name,
    level,
    base: { name },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: SECRETS, censor: '[secret]' },
    serializers: { error: pino.stdSerializers.err },
  });
}

/** A log that keeps nothing, for tests and for callers that want none. */
export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  child: () => silentLog,
};
