import { RoadwrightError, type TaskProgress } from '@roadwright/client';
import type { ReviewAnswer } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { renderProblem } from '../render/problem.ts';
import { renderTreeLines } from '../render/tree-lines.ts';
import { editOutline, renderEdit } from './edit-outline.ts';

interface Asked {
  readonly task_id: string;
  /** Has a pending review. */
  readonly progress: TaskProgress;
}

/** Shows the outline and asks until it is answered, here or elsewhere; false when nobody wants to answer now. */
export async function askReview(deps: CliDeps, { task_id, progress }: Asked): Promise<boolean> {
  const { client, terminal, interrupted } = deps;
  const { roadmap_id, review } = progress;
  if (roadmap_id === null || review === null) return false;
  const roadmap = await client.getRoadmap(roadmap_id, { signal: interrupted });
  for (const line of ['', ...renderTreeLines(roadmap, terminal.paint), '']) terminal.print(line);

  const elsewhere = new AbortController();
  const settled = waitForNextEvent(deps, { task_id, after: progress.seq, stop: elsewhere });
  const answer = await askAnswer(deps, elsewhere.signal);
  const answeredElsewhere = elsewhere.signal.aborted;
  elsewhere.abort();
  await settled;
  if (answer === 'edit') return await editAndAskAgain(deps, { task_id, progress });
  if (answer !== null) await sendAnswer(deps, task_id, { ...answer, round: review.round });
  else if (answeredElsewhere) terminal.print(ANSWERED_ELSEWHERE);
  return answer !== null || answeredElsewhere;
}

/** A changed outline comes back as the next round; an unchanged one is asked about again. */
async function editAndAskAgain(deps: CliDeps, asked: Asked): Promise<boolean> {
  const { terminal } = deps;
  const { roadmap_id } = asked.progress;
  if (roadmap_id === null) return false;
  try {
    const edit = await editOutline(deps, roadmap_id);
    terminal.print(renderEdit(edit));
    if (edit !== null && edit.review_round !== asked.progress.review?.round) return true;
  } catch (error) {
    if (deps.interrupted.aborted) return false;
    terminal.complain(renderProblem(error));
  }
  return await askReview(deps, asked);
}

const ANSWERED_ELSEWHERE = '\nThe outline was answered or changed elsewhere; going on.';

async function sendAnswer({ client, terminal, interrupted }: CliDeps, task_id: string, answer: ReviewAnswer) {
  try {
    await client.answerReview(task_id, answer, { signal: interrupted });
  } catch (error) {
    if (!isAnsweredElsewhere(error)) throw error;
    terminal.print(ANSWERED_ELSEWHERE);
  }
}

interface Awaited {
  readonly task_id: string;
  readonly after: number;
  /** Aborted once the task has moved on. */
  readonly stop: AbortController;
}

/** Somebody may answer or edit elsewhere meanwhile: then the question here is over. */
async function waitForNextEvent({ client, interrupted }: CliDeps, { task_id, after, stop }: Awaited) {
  const signal = AbortSignal.any([interrupted, stop.signal]);
  try {
    for await (const _event of client.watchTask(task_id, { after, signal })) break;
    stop.abort();
  } catch {
    // The answer itself will tell what is wrong.
  }
}

const QUESTION = 'Approve this outline? [y]es, [e]dit it, or [n]o and say what should change: ';

async function askAnswer(
  { terminal, interrupted }: CliDeps,
  elsewhere: AbortSignal,
): Promise<ReviewAnswer | 'edit' | null> {
  const signal = AbortSignal.any([interrupted, elsewhere]);
  while (!signal.aborted) {
    const word = (await terminal.ask(QUESTION, signal))?.trim();
    if (word === undefined) return null;
    if (/^y(es)?$/i.test(word)) return { approved: true };
    if (/^e(dit)?$/i.test(word)) return 'edit';
    if (!/^no?$/i.test(word)) continue;
    const feedback = (await terminal.ask('What should change? ', signal))?.trim();
    if (feedback === undefined) return null;
    if (feedback !== '') return { approved: false, feedback };
  }
  return null;
}

const isAnsweredElsewhere = (error: unknown): boolean =>
  error instanceof RoadwrightError && ['not_in_review', 'review_round_stale'].includes(error.code);
