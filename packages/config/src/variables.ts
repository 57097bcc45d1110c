import { z } from 'zod';

const LANES = ['design', 'content', 'literature'] as const;
const STAND_INS = ['openai', 'anthropic', 'google', 'ollama', 'openai-compatible'] as const;

/** A whole number between two bounds, written in decimal. */
export const integer = (min: number, max: number) =>
  z.coerce
    .number({ error: 'a whole number is needed' })
    .refine(
      (value) => Number.isInteger(value) && value >= min && value <= max,
      `a whole number from ${min} to ${max} is needed`,
    );

/** A duration in seconds; fractions are allowed so that tests can be quick. */
export const seconds = (min: number, max: number) =>
  z.coerce
    .number({ error: 'a number of seconds is needed' })
    .min(min, `at least ${min} s`)
    .max(max, `at most ${max} s`);

/** `1` or `0`. */
export const flag = z.enum(['0', '1'], { error: '0 or 1 is needed' }).transform((value) => value === '1');

/** Address of a Postgres database. */
export const postgresUrl = z
  .string({ error: 'an address such as postgres://user:password@host:5432/roadwright is needed' })
  .regex(/^postgres(ql)?:\/\//, 'an address such as postgres://user:password@host:5432/roadwright is needed');

/** An http or https address without a trailing slash. */
export const httpUrl = z
  .url({ protocol: /^https?$/, error: 'an http or https address is needed' })
  .transform((value) => value.replace(/\/+$/, ''));

const splitList = (value: string): string[] =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const HOST_NAME = /^([a-z0-9]([a-z0-9-]{0,62})(\.[a-z0-9-]{1,63}){0,20}|\[[0-9a-f:.]{2,45}\])$/;

/** Names of hosts without a port, separated by commas; in lower case, as they are compared. */
export const hostNames = z.string().transform((value, context) => {
  const names = splitList(value.toLowerCase());
  if (names.every((name) => HOST_NAME.test(name))) return names;
  context.addIssue('names such as learn.example.org are needed, without a port, separated by commas');
  return z.NEVER;
});

/** Origins of pages, separated by commas, as browsers write them. */
export const origins = z.string().transform((value, context) => {
  const list = splitList(value);
  if (
    list.every(
      (origin) => /^https?:/.test(origin) && URL.canParse(origin) && new URL(origin).origin === origin,
    )
  ) {
    return list;
  }
  context.addIssue('origins such as https://app.example.org are needed, without a path, separated by commas');
  return z.NEVER;
});

/** `lane:concurrency` pairs, such as `design:4,content:4`; a lane that is left out is not run. */
export const lanes = z.string().transform((value, context) => {
  const result: Partial<Record<(typeof LANES)[number], number>> = {};
  for (const part of value.split(',')) {
    const [name = '', count = ''] = part.trim().split(':');
    const lane = LANES.find((known) => known === name);
    if (lane === undefined || !/^[1-9]\d{0,2}$/.test(count)) {
      context.addIssue(`"${part.trim()}" is not lane:concurrency with a lane of ${LANES.join(', ')}`);
      return z.NEVER;
    }
    result[lane] = Number(count);
  }
  return result;
});

/** `provider:model` or `provider:model@address`, separated by commas; names of models may hold colons and slashes. */
export const fallbacks = z.string().transform((value, context) => {
  const parts = value.split(',').map((part) => /^\s*([a-z-]+):(.+?)(?:@(https?:\/\/\S+))?\s*$/.exec(part));
  return parts.map((part) => {
    const [, name, model = '', base_url] = part ?? [];
    const provider = STAND_INS.find((known) => known === name);
    if (provider === undefined || /@https?:/.test(`${model}${base_url}`)) {
      context.addIssue(
        `an entry is not provider:model or provider:model@http://host, with ${STAND_INS.join(', ')}`,
      );
      return z.NEVER;
    }
    return { provider, model, base_url: base_url?.replace(/\/+$/, '') };
  });
});
