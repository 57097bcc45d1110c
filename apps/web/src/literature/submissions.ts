import type { AcceptedWork } from '@roadwright/domain';

/** How far a submission is: on its way, taken in, or refused before there was a task. */
export type Phase =
  | { readonly name: 'sending' /** 0 to 1; null where nothing tells. */; readonly share: number | null }
  | { readonly name: 'accepted'; readonly accepted: Pick<AcceptedWork, 'task_id' | 'result'> }
  | { readonly name: 'unfit'; readonly why: 'too_large' | 'unfit' }
  | { readonly name: 'refused'; readonly error: unknown };

/** One work on its way into the library. */
export interface Submission {
  readonly key: number;
  /** What the person calls it: what was written, or the name of the file. */
  readonly label: string;
  readonly phase: Phase;
}

export type SubmissionAction =
  | { readonly type: 'begun'; readonly key: number; readonly label: string }
  | { readonly type: 'moved'; readonly key: number; readonly phase: Phase }
  | { readonly type: 'dismissed'; readonly key: number };

/** Folds what happens to submissions into their list, the newest first. */
export function reduceSubmissions(
  list: readonly Submission[],
  action: SubmissionAction,
): readonly Submission[] {
  const { key } = action;
  switch (action.type) {
    case 'begun':
      return [{ key, label: action.label, phase: { name: 'sending', share: null } }, ...list];
    case 'moved':
      return list.map((one) => (one.key === key ? { ...one, phase: action.phase } : one));
    case 'dismissed':
      return list.filter((one) => one.key !== key);
  }
}
