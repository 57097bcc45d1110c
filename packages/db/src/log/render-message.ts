type Facts = Readonly<Record<string, unknown>>;

/** Writes a line of the log for a person; what is not known is left out. */
export function renderMessage(name: string, data: Facts): string {
  return (MESSAGES[name] ?? renderName)(data, name);
}

const renderName = (_data: Facts, name: string): string => `${words(name)}.`;

const words = (value: unknown): string => {
  const text = String(value).replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
};

const quote = (value: unknown): string => (typeof value === 'string' ? value : '');

const MESSAGES: Readonly<Record<string, (data: Facts, name: string) => string>> = {
  task_queued: () => 'The task waits for a worker.',
  task_started: () => 'A worker has taken the task.',
  task_recovering: ({ attempt }) =>
    `Another worker has taken the task over, because the one before died or fell silent (attempt ${attempt}).`,
  task_continued: () => 'The worker has given the task back in good order; another claim goes on.',
  task_completed: ({ status, problem }) =>
    status === 'completed' ? 'The task is complete.' : `The task ended with gaps.${tellProblem(problem)}`,
  task_failed: ({ problem }) => `The task failed.${tellProblem(problem)}`,
  task_cancelled: () => 'The task was cancelled.',
  step_started: ({ step, round }) => `${words(step)} begins${tellRound(round)}.`,
  step_completed: ({ step, round, data }) => `${words(step)} is done${tellRound(round)}${tellFigures(data)}.`,
  roadmap_ready: ({ title, concepts_total }) =>
    `The outline “${quote(title)}” is ready, with ${concepts_total} concepts.`,
  human_review_required: ({ round }) => `The outline waits for a person’s answer${tellRound(round)}.`,
  review_answered: ({ round, approved }) =>
    `The outline was ${approved === true ? 'approved' : 'sent back'}${tellRound(round)}.`,
  content_generation_progress: ({ concept_title, content_type, status, error }) =>
    `${words(content_type)} of “${quote(concept_title)}” ${status === 'failed' ? 'failed' : 'is stored'}.${tellProblem(error)}`,
  llm_call: ({ step, concept_id, attempt, model, address, outcome, fallback, total_ms }) =>
    [
      `${words(step)}${concept_id === null ? '' : ` of ${quote(concept_id)}`}:`,
      `attempt ${attempt}${fallback === true ? ', sent elsewhere,' : ''} at ${quote(model)} (${quote(address)})`,
      `${OUTCOMES[quote(outcome)] ?? `failed: ${quote(outcome).replaceAll('_', ' ')}`},`,
      `${(Number(total_ms) / 1000).toFixed(1)} s.`,
    ].join(' '),
};

const OUTCOMES: Readonly<Record<string, string>> = {
  ok: 'answered',
  cached: 'was answered before',
  aborted: 'was called off',
};

const tellRound = (round: unknown): string => (typeof round === 'number' ? `, round ${round}` : '');

const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null;

const tellProblem = (problem: unknown): string =>
  isFacts(problem) ? ` ${quote(problem.detail)} (${quote(problem.code)})` : '';

/** Plain numbers and words of a step; what is nested stays in the data. */
function tellFigures(data: unknown): string {
  if (!isFacts(data)) return '';
  const plain = Object.entries(data).flatMap(([name, value]) =>
    typeof value === 'number' || typeof value === 'boolean' ? [`${name.replaceAll('_', ' ')} ${value}`] : [],
  );
  return plain.length === 0 ? '' : `: ${plain.join(', ')}`;
}
