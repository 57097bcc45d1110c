import {
  acceptedTaskSchema,
  addNodeSchema,
  artifactDiffSchema,
  artifactViewSchema,
  changeNodeSchema,
  conceptViewSchema,
  contentStatusSchema,
  editDiffSchema,
  editListSchema,
  estimateSchema,
  eventPageSchema,
  frameworkEditSchema,
  generateRequestSchema,
  modifyRequestSchema,
  problemSchema,
  proposedOutlineSchema,
  reviewAnswerSchema,
  roadmapEstimateSchema,
  roadmapListSchema,
  roadmapViewSchema,
  taskListSchema,
  taskViewSchema,
  validationListSchema,
  versionListSchema,
} from '@roadwright/domain';
import type { z } from 'zod';

/** The schemas that stand under a name of their own in the OpenAPI document, as what a caller writes. */
export const NAMED_INPUTS: Readonly<Record<string, z.ZodType>> = {
  AddNode: addNodeSchema,
  ChangeNode: changeNodeSchema,
  GenerateRequest: generateRequestSchema,
  ModifyRequest: modifyRequestSchema,
  ProposedOutline: proposedOutlineSchema,
  ReviewAnswer: reviewAnswerSchema,
};

/** The same, as what a caller reads. */
export const NAMED_OUTPUTS: Readonly<Record<string, z.ZodType>> = {
  AcceptedTask: acceptedTaskSchema,
  Artifact: artifactViewSchema,
  ArtifactDiff: artifactDiffSchema,
  Concept: conceptViewSchema,
  ContentStatus: contentStatusSchema,
  EditDiff: editDiffSchema,
  EditList: editListSchema,
  Estimate: estimateSchema,
  EventPage: eventPageSchema,
  FrameworkEdit: frameworkEditSchema,
  Problem: problemSchema,
  Roadmap: roadmapViewSchema,
  RoadmapEstimate: roadmapEstimateSchema,
  RoadmapList: roadmapListSchema,
  Task: taskViewSchema,
  TaskList: taskListSchema,
  ValidationList: validationListSchema,
  VersionList: versionListSchema,
};
