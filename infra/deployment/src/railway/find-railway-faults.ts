import { z } from 'zod';
import { listIssues } from '../list-issues.ts';

// The fields of Railway's own schema that are used here.
const railway = z.strictObject({
  $schema: z.literal('https://railway.com/railway.schema.json'),
  build: z.strictObject({
    builder: z.literal('DOCKERFILE'),
    dockerfilePath: z.literal('infra/docker/Dockerfile'),
  }),
  deploy: z.strictObject({
    preDeployCommand: z.array(z.string()).optional(),
    startCommand: z.string(),
    healthcheckPath: z.string().startsWith('/health').optional(),
    healthcheckTimeout: z.number().optional(),
    restartPolicyType: z.enum(['ON_FAILURE', 'ALWAYS', 'NEVER']),
    restartPolicyMaxRetries: z.number(),
    drainingSeconds: z.number().min(30),
    overlapSeconds: z.number().min(0),
  }),
});

/** What is wrong with a service's file for Railway. */
export const findRailwayFaults = (document: unknown): string[] => listIssues(railway.safeParse(document));
