import { type AdaptiveLimiterOptions, createAdaptiveLimiter } from './create-adaptive-limiter.ts';
import { createTurnstile } from './create-turnstile.ts';
import { findModelClass } from './find-model-class.ts';
import type { Limiter, LimiterState } from './limiter.ts';

export interface LimiterFamily {
  /** Gives the limiter of a model's class, always the same one. */
  limiterFor(model: string): Limiter;
  /** One for each class of models that was asked for. */
  states(): readonly (LimiterState & { readonly model_class: string })[];
}

/**
 * Makes the limiters of one endpoint with one key. Providers limit each class of models by itself, so each has a limiter
 * that adapts alone; a person's ceilings hold for all together.
 */
export function createLimiterFamily(options: AdaptiveLimiterOptions): LimiterFamily {
  const turnstile = createTurnstile(options, options.clock);
  const members = new Map<string, Limiter>();
  return {
    limiterFor(model) {
      const model_class = findModelClass(model);
      let limiter = members.get(model_class);
      if (limiter === undefined) {
        limiter = createAdaptiveLimiter(options, turnstile);
        members.set(model_class, limiter);
      }
      return limiter;
    },
    states: () => [...members].map(([model_class, limiter]) => ({ model_class, ...limiter.state() })),
  };
}
