import { z } from 'zod';
import { COURSE_STEPS } from '../estimate/course-step.ts';
import { taskViewSchema } from './task-view.ts';

const figuresSchema = z.object({
  concepts: z.int().describe('for which something has to be made'),
  calls: z.int().describe('answers of the model; attempts that fail are not counted'),
  input_tokens: z.int(),
  output_tokens: z.int(),
  minutes: z.number().describe('from the first call to the last, without the wait for a worker or a person'),
  cost_micro_usd: z.int().nullable().describe('null when the price of a model that is needed is not known'),
});
export type EstimateFigures = z.infer<typeof figuresSchema>;

const basis = z
  .enum(['measured', 'mixed', 'usual'])
  .describe('measured: by this server’s newest calls; usual: by shipped figures; mixed: by some of both');

/** The answer of `POST /estimates`. */
export const estimateSchema = figuresSchema.extend({
  low: figuresSchema.describe('for a short course; for an outline that stands, the same as above'),
  high: figuresSchema.describe(
    'for as many concepts as are allowed and every repair of the outline; for one that stands, the same as above',
  ),
  basis,
  by_step: z.array(
    figuresSchema.omit({ concepts: true, minutes: true }).extend({
      step: z.enum(COURSE_STEPS),
      model: z.string().nullable().describe('null while no model can be found'),
      basis,
    }),
  ),
  unpriced_models: z.array(z.string()).describe('needed models without a known price'),
});
export type Estimate = z.infer<typeof estimateSchema>;

/** The answer of `GET /roadmaps/{roadmap_id}/estimate`: what is still to be made, and what was spent before. */
export const roadmapEstimateSchema = estimateSchema.extend({
  roadmap_id: z.string(),
  version: z.int().describe('the framework version that it is about'),
  spent: taskViewSchema.shape.usage.describe('by all tasks of the roadmap so far'),
});
export type RoadmapEstimate = z.infer<typeof roadmapEstimateSchema>;
