import { ERRORS, type ErrorCode, type Problem } from '@roadwright/domain';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Contract, JsonSchema } from '../contract/read-contract.ts';
import { renderCanary } from '../request/draft-request.ts';
import type { KnownIds } from '../request/known-ids.ts';
import { OWNERS, type Wire } from '../request/wire.ts';
import { createFindOperation } from './find-operation.ts';
import type { Answer } from './send-wire.ts';

/** Says what an answer breaks of what was promised; empty for a good one. */
type JudgeAnswer = (wire: Wire, answer: Answer) => string[];

interface Judging {
  readonly contract: Contract;
  readonly known: KnownIds;
  /** Texts that no answer may hold. */
  readonly secrets: readonly string[];
}

type FindValidator = (schema: JsonSchema) => ValidateFunction;
const PROBLEM_TYPE = 'application/problem+json';
/** What Node itself refuses before anything of ours sees it: it says only this, and closes the connection. */
const TRANSPORT_STATUSES = [400, 408, 413, 417, 431];

/** Creates the judge from the description, against which every answer is held. */
export function createJudgeAnswer({ contract, known, secrets }: Judging): JudgeAnswer {
  const findOperation = createFindOperation(contract.operations);
  const findValidator = createValidators(contract.components);
  const problem = findValidator({ $ref: '#/components/schemas/Problem' });

  function judgeSuccess(wire: Wire, { status, headers, body }: Answer): string[] {
    const operation = findOperation(wire.method, wire.target);
    const type = readType(headers);
    if (operation === undefined) {
      const harmless = ['GET', 'HEAD', 'OPTIONS'].includes(wire.method) && !/^\/api\//.test(wire.target);
      return harmless || wire.method === 'OPTIONS' ? [] : [`${status} where no operation is described`];
    }
    const declared = operation.answers[String(status)];
    if (declared === undefined) return [`${status} is not described for ${operation.operation_id}`];
    if (wire.method === 'HEAD' || Object.keys(declared).length === 0) return [];
    const schema = declared[type];
    if (schema === undefined)
      return [`${type || 'no content type'} is not described for ${operation.operation_id}`];
    if (!type.endsWith('json')) return [];
    const validate = findValidator(schema);
    return validate(parse(body)) ? [] : [`the body does not match its schema: ${describe(validate)}`];
  }

  function judgeFailure(wire: Wire, { status, headers, body }: Answer): string[] {
    if (TRANSPORT_STATUSES.includes(status) && body.length === 0 && headers.connection === 'close') return [];
    if (readType(headers) !== PROBLEM_TYPE)
      return [`${status} is no problem but ${readType(headers) || 'nothing'}`];
    if (wire.method === 'HEAD') return [];
    const parsed = parse(body);
    if (!problem(parsed)) return [`the problem does not match its schema: ${describe(problem)}`];
    const { code, status: said } = parsed as Problem;
    const fitting = ERRORS[code as ErrorCode].status;
    return said === status && fitting === status
      ? []
      : [`${status} says ${said} ${code}, which is ${fitting}`];
  }

  return (wire, answer) => {
    const { status, headers } = answer;
    const text = `${JSON.stringify(headers)}${answer.body.toString('utf8')}`;
    const faults = [...findLeaks(wire, text, known), ...findSecrets(text, secrets), ...judgeHeaders(answer)];
    if (status >= 500) faults.push(`${status}: ${text.slice(0, 500)}`);
    else if (status >= 400) faults.push(...judgeFailure(wire, answer));
    else if (status >= 200) faults.push(...judgeSuccess(wire, answer));
    else if (status !== 101 || headers.upgrade !== 'websocket') faults.push(`${status} is no answer`);
    return faults;
  };
}

function createValidators(components: JsonSchema): FindValidator {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const compiled = new Map<JsonSchema, ValidateFunction>();
  return (schema) => {
    const validate = compiled.get(schema) ?? ajv.compile({ ...schema, components });
    compiled.set(schema, validate);
    return validate;
  };
}

const readType = (headers: Answer['headers']): string => (headers['content-type'] ?? '').split(';')[0] ?? '';

const describe = ({ errors }: ValidateFunction): string =>
  (errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`).join('; ');

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** Whatever is said goes out under the same headers, and none is there that somebody else has written. */
function judgeHeaders({ status, headers, body }: Answer): string[] {
  if (status === 101 || (TRANSPORT_STATUSES.includes(status) && body.length === 0)) return [];
  const missing = ['x-content-type-options', 'x-request-id'].filter((name) => headers[name] === undefined);
  const foreign = ['set-cookie', 'a'].filter((name) => headers[name] !== undefined);
  return [
    ...missing.map((name) => `${name} is missing`),
    ...foreign.map((name) => `${name} was smuggled in`),
  ];
}

const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}|[a-z0-9-]+-[a-z0-9]{8}(?=")/g;

/** What is another owner's stands in no answer, unless the request has said it itself. */
function findLeaks(
  { caller, target, headers, body, operation_id }: Wire,
  text: string,
  known: KnownIds,
): string[] {
  const sent = `${target}${headers.flat().join()}${body?.toString('utf8') ?? ''}`;
  const others = OWNERS.filter((owner) => owner !== caller);
  // Operators see which tasks are at work; whose they are they do not see.
  const ids = caller === 'ops' || operation_id === 'getMetrics' ? [] : (text.match(ID) ?? []);
  const foreign = ids.filter((id) => {
    const owner = known.findOwner(id);
    return owner !== undefined && owner !== caller && !sent.includes(id);
  });
  const words = others.map(renderCanary).filter((canary) => text.includes(canary) && !sent.includes(canary));
  return [...words, ...foreign].map((what) => `${what} is not ${caller}’s to see`);
}

const findSecrets = (text: string, secrets: readonly string[]): string[] =>
  secrets
    .filter((secret) => text.includes(secret))
    .map((secret) => `the secret ${secret.slice(0, 6)}… is told`);
