import { AppError, type Failure } from '@roadwright/domain';

/** Makes the error of a task none of whose pieces could be made: it names the commonest cause and says what to do. */
export function createContentError(failures: readonly Failure[]): AppError {
  // A quiz without its tutorial fails for the tutorial's reason.
  const causes = failures.filter(({ code }) => code !== 'prerequisite_failed');
  const byCode = Map.groupBy(causes, ({ code }) => code);
  const [commonest = []] = [...byCode.values()].sort((a, b) => b.length - a.length);
  const [cause] = commonest;
  const reason =
    cause === undefined
      ? ''
      : ` The commonest cause (${commonest.length} of ${causes.length}) was ${cause.code}: ${cause.detail}`;
  return new AppError(
    'content_failed',
    `None of the ${failures.length} pieces could be made.${reason} Then retry the task; only what is missing is made again.`,
  );
}
