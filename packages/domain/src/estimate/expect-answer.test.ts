import { describe, expect, it } from 'vitest';
import type { CallFigures } from './call-figures.ts';
import { expectAnswer } from './expect-answer.ts';

const HOME = 'https://api.example.org/v1';
const OWN: CallFigures = {
  step: 'quiz',
  address: HOME,
  model: 'fast',
  answers: 3,
  input_tokens: 100,
  cached_input_tokens: 40,
  output_tokens: 50,
  seconds: 2,
  slow_seconds: 5,
};
const expectQuiz = (
  figures: readonly CallFigures[],
  route: Parameters<typeof expectAnswer>[1]['route'] = OWN,
) => expectAnswer(figures, { step: 'quiz', route, usual: { input_tokens: 4000, output_tokens: 1200 } });

const USUAL = {
  basis: 'usual',
  input_tokens: 4000,
  cached_input_tokens: 0,
  output_tokens: 1200,
  seconds: 21,
  slow_seconds: 31.5,
};

describe('what an answer is expected to take', () => {
  it('is what the model itself took', () => {
    expect(expectQuiz([OWN, { ...OWN, model: 'slow', output_tokens: 9000 }])).toEqual({
      basis: 'measured',
      input_tokens: 100,
      cached_input_tokens: 40,
      output_tokens: 50,
      seconds: 2,
      slow_seconds: 5,
    });
  });

  it.each([
    ['nothing was asked yet', []],
    ['only another step was asked', [{ ...OWN, step: 'tutorial' as const }]],
    ['too little was asked', [{ ...OWN, answers: 2 }]],
  ])('is what is usual when %s', (_name, figures) => {
    expect(expectQuiz(figures)).toEqual(USUAL);
  });

  it.each([
    ['another model', { ...OWN, model: 'slow' }],
    ['the same model elsewhere', { ...OWN, address: 'http://127.0.0.1:1' }],
  ])('takes the tokens of %s, but neither its time nor its cache', (_name, figures) => {
    const { seconds, ...expected } = expectQuiz([figures]);
    expect(expected).toMatchObject({
      basis: 'mixed',
      input_tokens: 100,
      cached_input_tokens: 0,
      output_tokens: 50,
    });
    expect(seconds).toBeCloseTo(1 + 50 / 60);
  });

  it('weighs other models by their answers', () => {
    const others = [
      { ...OWN, model: 'a', answers: 1, output_tokens: 100 },
      { ...OWN, model: 'b', answers: 3, output_tokens: 500 },
    ];
    expect(expectQuiz(others).output_tokens).toBe(400);
  });

  it('takes the tokens that others needed while no model can be found', () => {
    expect(expectQuiz([OWN], null)).toMatchObject({ basis: 'mixed', output_tokens: 50 });
  });
});
