import type { Fault } from './fault.ts';

const error = (message: string, code: string | null, type = 'invalid_request_error') => ({
  error: { message, type, param: null, code },
});

const edit =
  (change: (answer: Record<string, unknown>) => unknown) =>
  (text: string): string =>
    JSON.stringify(change(JSON.parse(text)));

interface Tree {
  readonly stages: { title: string; modules: { title: string; concepts: Record<string, unknown>[] }[] }[];
}

const concepts = (tree: Tree) =>
  tree.stages.flatMap((stage) => stage.modules.flatMap((module) => module.concepts));

const editTree = (change: (tree: Tree) => void) =>
  edit((answer) => {
    change(answer as unknown as Tree);
    return answer;
  });

const answer = (text: (text: string) => string): Fault => ({ kind: 'answer', text });

/** Puts a character into the first word of a text, or its escape into the words of a JSON. */
const addToWords = (character: string, escaped: string): Fault =>
  answer((text) =>
    text.startsWith('{')
      ? text.replaceAll(/"(title|question)":"/g, `"$1":"${escaped}`)
      : text.replace(/[A-Za-z]{3}/, `$&${character}`),
  );

/** Ready-made faults, in the words that real providers use. */
export const FAULTS = {
  rateLimited: (headers: Readonly<Record<string, string>> = {}): Fault => ({
    kind: 'status',
    status: 429,
    headers,
    body: error('Rate limit reached for requests per min (RPM).', 'rate_limit_exceeded', 'requests'),
  }),
  tooManyAtOnce: (): Fault => ({
    kind: 'status',
    status: 429,
    body: error('Too many concurrent requests for this account.', 'concurrency_limit_exceeded'),
  }),
  quotaExhausted: (): Fault => ({
    kind: 'status',
    status: 429,
    body: error('You exceeded your current quota.', 'insufficient_quota', 'insufficient_quota'),
  }),
  keyRefused: (): Fault => ({
    kind: 'status',
    status: 401,
    body: error('Incorrect API key provided: sk-test-0123456789abcdef.', 'invalid_api_key'),
  }),
  unknownModel: (): Fault => ({
    kind: 'status',
    status: 404,
    body: error('The model does not exist or you do not have access to it.', 'model_not_found'),
  }),
  formatRefused: (): Fault => ({
    kind: 'status',
    status: 400,
    body: error("Unsupported value: 'response_format' of type 'json_schema'.", null),
  }),
  serverFault: (status = 500): Fault => ({
    kind: 'status',
    status,
    body: error('The server had an error.', null),
  }),
  overloaded: (): Fault => ({
    kind: 'status',
    status: 529,
    body: error('Overloaded', null, 'overloaded_error'),
  }),
  overloadedAfter200: (): Fault => ({
    kind: 'error_chunk',
    error: { message: 'Overloaded', type: 'overloaded_error', code: null },
  }),
  reset: (after: 'nothing' | 'half' = 'nothing'): Fault => ({ kind: 'reset', after }),
  endEarly: (): Fault => ({ kind: 'end' }),
  hang: (after: 'nothing' | 'half' = 'nothing'): Fault => ({ kind: 'hang', after }),
  slowFirstToken: (delay_ms: number): Fault => ({ kind: 'slow_first_token', delay_ms }),
  noStream: (): Fault => ({ kind: 'no_stream' }),
  noUsage: (): Fault => ({ kind: 'no_usage' }),
  webPage: (): Fault => ({
    kind: 'raw',
    content_type: 'text/html',
    body: '<!doctype html><title>Hello</title>',
  }),
  refusal: (): Fault => ({ kind: 'answer', text: () => '', refusal: 'I cannot help with that.' }),
  filtered: (): Fault => ({ kind: 'answer', finish_reason: 'content_filter' }),
  truncated: (): Fault => ({
    kind: 'answer',
    text: (text) => text.slice(0, text.length / 2),
    finish_reason: 'length',
  }),
  emptyText: () => answer(() => ''),
  prose: () =>
    answer(() => 'Certainly! Here is what I would suggest: begin with the basics and go on from there.'),
  fenced: () =>
    answer((text) => `Here is the JSON:\n\n\`\`\`json\n${text}\n\`\`\`\n\nTell me if you need more.`),
  trailingCommas: () => answer((text) => text.replaceAll(/([}\]])/g, ',$1').replaceAll(/([[{]),/g, '$1')),
  halfJson: () => answer((text) => text.slice(0, text.length / 2)),
  wrongShape: () => answer(() => JSON.stringify({ answer: 42 })),
  thinking: () => answer((text) => `<think>\nThe user wants JSON {like this}.\n</think>\n\n${text}`),
  nulCharacters: () => addToWords('\u0000', '\\u0000'),
  loneSurrogates: () => addToWords('\ud800', '\\udc00'),
  cyclicCurriculum: () =>
    answer(
      editTree((tree) => {
        const [first, second] = concepts(tree);
        if (first === undefined || second === undefined) return;
        first.prerequisites = [second.concept_id];
        second.prerequisites = [first.concept_id];
      }),
    ),
  emptyCurriculum: () => answer(edit((tree) => ({ ...tree, stages: [] }))),
  blankTitles: () =>
    answer(
      editTree((tree) => {
        for (const concept of concepts(tree)) concept.title = '   ';
      }),
    ),
  /** A critic who finds something critical, whatever stands there. */
  criticalIssue: () =>
    answer(
      edit((criticism) => ({
        ...criticism,
        issues: [
          {
            severity: 'critical',
            category: 'knowledge_gap',
            location: '',
            issue: 'A step is missing.',
            suggestion: 'Add it.',
          },
        ],
      })),
    ),
  noOperations: () => answer(() => JSON.stringify({ operations: [] })),
  tooManyConcepts: (count = 150) =>
    answer(
      editTree((tree) => {
        const list = tree.stages[0]?.modules[0]?.concepts;
        const [first] = list ?? [];
        for (let number = 1; number <= count; number++) {
          list?.push({
            ...first,
            concept_id: `extra-${number}`,
            title: `Extra ${number}`,
            prerequisites: [],
          });
        }
      }),
    ),
} as const;
