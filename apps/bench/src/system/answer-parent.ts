import type { Protocol, Question, Reply } from './start-child.ts';

type Answerers<P extends Protocol> = {
  readonly [K in keyof P]: (asked: P[K]['asked']) => P[K]['answer'] | Promise<P[K]['answer']>;
};

/** Answers what the process that started this one asks, and ends with it. An answerer that throws ends this process. */
export function answerParent<P extends Protocol>(answerers: Answerers<P>): void {
  process.on('message', async ({ id, question, asked }: Question) => {
    const answer = await answerers[question]?.(asked);
    process.send?.({ id, answer } satisfies Reply);
  });
  process.on('disconnect', () => process.exit());
  // Ctrl-C reaches the whole group; the parent decides when this one ends.
  process.on('SIGINT', () => undefined);
}
