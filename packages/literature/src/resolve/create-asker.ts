import { AppError, type ErrorCode } from '@roadwright/domain';
import type { SourceReader } from '../source/create-source-reader.ts';
import type { MetadataSource, Question, SourceReading } from '../source/metadata-source.ts';

/** Asks on behalf of one work, within its budget. */
export interface Asker {
  /** Null when the source knows nothing, has failed (see `faults`), was asked before, or the budget is spent. */
  ask(source: MetadataSource, question: Question): Promise<SourceReading | null>;
  /** What went wrong outside so far. */
  readonly faults: AppError[];
}

/** Enough for a registry that does not know it, the one that does, an index, two more registries and a free copy. */
const MOST_REQUESTS = 6;

/** Faults of the outside, which may cost a source; any other error is ours. */
const OUTSIDE: readonly ErrorCode[] = [
  'upstream_failed',
  'upstream_limited',
  'url_unreachable',
  'url_blocked',
];

/** Makes an asker for one work. */
export function createAsker(reader: SourceReader, signal: AbortSignal): Asker {
  const asked = new Set<string>();
  const faults: AppError[] = [];
  return {
    faults,
    async ask(source, question) {
      const name = `${source.host} ${question.scheme}:${question.value}`;
      if (asked.has(name) || asked.size >= MOST_REQUESTS || !reader.canAsk(source, question)) return null;
      asked.add(name);
      try {
        return await reader.ask(source, question, signal);
      } catch (error) {
        if (signal.aborted || !(error instanceof AppError) || !OUTSIDE.includes(error.code)) throw error;
        faults.push(error.code === 'url_unreachable' ? nameSource(error, source) : error);
        return null;
      }
    },
  };
}

/** A person who gave a title has given no address, and would not know which one is meant. */
const nameSource = (cause: AppError, { host }: MetadataSource): AppError =>
  new AppError('upstream_failed', `${host} could not be reached. Submit it again when it can be.`, {
    retry: cause.retry,
    cause,
  });
