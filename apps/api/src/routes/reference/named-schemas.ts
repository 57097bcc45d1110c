import {
  acceptedTaskSchema,
  artifactViewSchema,
  conceptViewSchema,
  contentStatusSchema,
  eventPageSchema,
  generateRequestSchema,
  problemSchema,
  reviewAnswerSchema,
  roadmapListSchema,
  roadmapViewSchema,
  taskListSchema,
  taskViewSchema,
  versionListSchema,
} from '@roadwright/domain';
import type { z } from 'zod';

/** The schemas that stand under a name of their own in the OpenAPI document, as what a caller writes. */
export const NAMED_INPUTS: Readonly<Record<string, z.ZodType>> = {
  GenerateRequest: generateRequestSchema,
  ReviewAnswer: reviewAnswerSchema,
};

/** The same, as what a caller reads. */
export const NAMED_OUTPUTS: Readonly<Record<string, z.ZodType>> = {
  AcceptedTask: acceptedTaskSchema,
  Artifact: artifactViewSchema,
  Concept: conceptViewSchema,
  ContentStatus: contentStatusSchema,
  EventPage: eventPageSchema,
  Problem: problemSchema,
  Roadmap: roadmapViewSchema,
  RoadmapList: roadmapListSchema,
  Task: taskViewSchema,
  TaskList: taskListSchema,
  VersionList: versionListSchema,
};
