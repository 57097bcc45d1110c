import type {
  Fetcher,
  LiteratureTask,
  PipelineStore,
  RandomBytes,
  TimerClock,
  WorkStore,
} from '@roadwright/domain';
import type { Log } from '@roadwright/telemetry';
import type { Grobid } from '../grobid/create-grobid.ts';
import type { PdfReader } from '../pdf/create-pdf-reader.ts';
import type { SourceReader } from '../source/create-source-reader.ts';
import type { ClaimWriter } from './create-claim-writer.ts';
import type { PaperShelf } from './create-paper-shelf.ts';

/** What the lane needs for all its tasks. */
export interface LaneParts {
  readonly works: WorkStore;
  readonly tasks: Pick<PipelineStore, 'listSteps' | 'write' | 'end'>;
  readonly fetcher: Fetcher;
  readonly sources: SourceReader;
  readonly pdfs: PdfReader;
  /** Reads a paper's structure where the operator runs one; else the PDF's own text has to do. */
  readonly grobid: Grobid | null;
  readonly clock: TimerClock;
  readonly randomBytes: RandomBytes;
  /** From 0 to 1. */
  readonly random: () => number;
}

/** One claimed submission at work. */
export interface LiteratureRun extends LaneParts {
  readonly task: LiteratureTask;
  readonly writer: ClaimWriter;
  readonly shelf: PaperShelf;
  readonly signal: AbortSignal;
  readonly log: Log;
}
