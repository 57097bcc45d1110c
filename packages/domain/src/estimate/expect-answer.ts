import type { AnswerTokens, CallFigures, ExpectedAnswer } from './call-figures.ts';
import type { CourseStep } from './course-step.ts';

/** Fewer answers than this say little. */
const LEAST_ANSWERS = 3;

/**
 * The speed of a hosted model, in seconds and in tokens a second: a word between the 30 and the 200 that they write,
 * which holds until some calls were measured.
 */
const USUAL_SPEED = { first_token_s: 1, tokens_per_second: 60 } as const;
/** How much longer than the mean the slowest of ten answers usually takes. */
const USUAL_SLOWNESS = 1.5;

interface Asked {
  readonly step: CourseStep;
  /** Where it will be asked; null while no model can be found. */
  readonly route: { readonly address: string; readonly model: string } | null;
  /** What a step needs before anything was measured. */
  readonly usual: Omit<AnswerTokens, 'cached_input_tokens'>;
}

/**
 * Says what one answer of a step will take: what the model itself needed before, else the tokens that other models
 * needed at the usual speed, else what is usual.
 */
export function expectAnswer(figures: readonly CallFigures[], { step, route, usual }: Asked): ExpectedAnswer {
  const known = figures.filter((figure) => figure.step === step);
  const own = known.find(({ address, model }) => address === route?.address && model === route.model);
  if (own !== undefined && own.answers >= LEAST_ANSWERS) {
    const { input_tokens, cached_input_tokens, output_tokens, seconds, slow_seconds } = own;
    return { basis: 'measured', input_tokens, cached_input_tokens, output_tokens, seconds, slow_seconds };
  }
  const answers = known.reduce((sum, figure) => sum + figure.answers, 0);
  if (answers < LEAST_ANSWERS) return withUsualSpeed('usual', usual);
  const average = (read: (figure: CallFigures) => number) =>
    known.reduce((sum, figure) => sum + figure.answers * read(figure), 0) / answers;
  return withUsualSpeed('mixed', {
    input_tokens: average(({ input_tokens }) => input_tokens),
    output_tokens: average(({ output_tokens }) => output_tokens),
  });
}

function withUsualSpeed(basis: ExpectedAnswer['basis'], tokens: Asked['usual']): ExpectedAnswer {
  const seconds = USUAL_SPEED.first_token_s + tokens.output_tokens / USUAL_SPEED.tokens_per_second;
  // What another provider had in its cache says nothing about this one's.
  return { basis, ...tokens, cached_input_tokens: 0, seconds, slow_seconds: USUAL_SLOWNESS * seconds };
}
