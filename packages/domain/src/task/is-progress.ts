import type { TaskWrite } from '../port/pipeline-store.ts';

/**
 * Whether a flush stores finished work, even if in vain, that no resume does again; news alone are none, nor is the
 * plan that stands at the start of the content.
 */
export const isProgress = ({ steps, artifacts, failures, verdicts }: TaskWrite): boolean =>
  artifacts.length > 0 ||
  failures.length > 0 ||
  verdicts.length > 0 ||
  steps.some(({ step }) => step !== 'content_generation');
