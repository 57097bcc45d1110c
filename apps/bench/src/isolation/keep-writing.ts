import type { RoadwrightClient } from '@roadwright/client';
import type { PreparedCourse } from './prepare-courses.ts';

interface WritingOptions {
  readonly client: RoadwrightClient;
  /** Taken from its end. */
  readonly prepared: PreparedCourse[];
  /** Courses in writing all the time. */
  readonly at_once: number;
  /** Told of the courses that are being written whenever that changes. */
  readonly onChange: (writing: readonly PreparedCourse[]) => void;
}

interface Writing {
  /** Resolves when the first courses have all been begun. */
  readonly begun: Promise<void>;
  /** Begins no more; resolves, when the last one has ended, with all that were written. @throws Error when courses ran out */
  finish(): Promise<PreparedCourse[]>;
}

/** Keeps so many courses in writing: whenever one has ended, the next is approved. */
export function keepWriting({ client, prepared, at_once, onChange }: WritingOptions): Writing {
  const writing = new Set<PreparedCourse>();
  const written: PreparedCourse[] = [];
  const begun = Promise.withResolvers<void>();
  let finishing = false;

  async function write(course: PreparedCourse): Promise<void> {
    const { task_id } = course;
    const { last_seq } = await client.getTask(task_id);
    await client.answerReview(task_id, { approved: true });
    writing.add(course);
    onChange([...writing]);
    if (writing.size === at_once) begun.resolve();
    for await (const _event of client.watchTask(task_id, { after: last_seq })) {
      // Read as a page would; only the end matters here.
    }
    writing.delete(course);
    written.push(course);
  }

  async function writeInTurn(): Promise<void> {
    while (!finishing) {
      const course = prepared.pop();
      if (course === undefined) throw new Error('The prepared courses ran out before the load did.');
      await write(course);
    }
  }

  const over = Promise.all(Array.from({ length: at_once }, writeInTurn));
  over.catch(begun.reject);
  // Whoever only finishes does not wait for it, and is told by `over`.
  begun.promise.catch(() => undefined);
  return {
    begun: begun.promise,
    finish: async () => {
      finishing = true;
      await over;
      return written;
    },
  };
}
