import { createRoadwrightClient } from '@roadwright/client';
import { readMemory } from '../system/read-process.ts';
import { createJudgeAnswer } from './answer/judge-answer.ts';
import { createSender, type Sender } from './answer/send-wire.ts';
import { readContract } from './contract/read-contract.ts';
import { type Coverage, createCoverage } from './coverage.ts';
import { auditInjection } from './injection/audit-injection.ts';
import { openTarget, type Target } from './open-target.ts';
import { prepareState } from './prepare-state.ts';
import { createRequest } from './request/create-request.ts';
import { createDraftRequest } from './request/draft-request.ts';
import { createKnownIds, type KnownIds } from './request/known-ids.ts';
import { renderCurl, type Wire } from './request/wire.ts';
import { attackSockets, type SocketResult } from './socket/attack-sockets.ts';

interface FuzzOptions {
  /** Any database of the server; the run gets one of its own there. */
  readonly postgres_url: string;
  readonly requests: number;
  readonly seed: number;
  /** Connections that are opened and left alone, in the part about sockets; a fifth as many drip. */
  readonly idle_connections: number;
  /** Whether to wait until the server has ended what drips. */
  readonly waits: boolean;
  readonly onProgress: (line: string) => void;
}

export interface FuzzResult {
  readonly coverage: Coverage;
  /** What broke a promise, each with the command that sends it again. */
  readonly breaches: readonly string[];
  readonly latencies_ms: readonly number[];
  readonly sockets: SocketResult;
  /** Answers that the obedient model has spoilt. */
  readonly obeyed: number;
  /** Of the api, in bytes: in the middle of the requests, and after all was over. */
  readonly resident: { readonly warm: number; readonly end: number };
}

/** More than any answer takes on a busy machine. */
export const CEILING_MS = 10_000;
const COURSE = /^\/api\/v1\/roadmaps\/([^/?]+)/;
const AT_ONCE = 8;
const WARM_SHARE = 0.5;
const RENEW_EVERY = 1_000;
const TELL_EVERY = 2_000;
/** More of the same tell nothing. */
const MOST_BREACHES = 50;

/** Sends hostile requests to a whole system, attacks its sockets and its model, and holds it to what it promises. */
export async function measureFuzz(options: FuzzOptions): Promise<FuzzResult> {
  const target = await openTarget(options.postgres_url);
  try {
    const { base_url, api } = target.system;
    const known = createKnownIds();
    const watchable = await prepareState(target, known);
    options.onProgress('everything stands');
    const sockets = await attackSockets({ ...options, base_url, pid: api.pid, watchable });
    options.onProgress('the sockets were attacked');
    const flood = await sendFlood(target, known, options);
    const owner = { key: target.decent_key, owner_id: 'decent' };
    const injected = await auditInjection({ base_url, database: target.database, owner });
    const breaches = [
      ...flood.breaches,
      ...sockets.breaches,
      ...injected,
      ...target.model.breaches.map(({ answer, detail }) => `prompt for ${answer}: ${detail}`),
      ...(await auditEnd(target)),
    ];
    const resident = { warm: flood.warm, end: (await readMemory(api.pid)).resident };
    return { ...flood, breaches, sockets, obeyed: target.model.obeyed, resident };
  } finally {
    await target.close();
  }
}

async function sendFlood(target: Target, known: KnownIds, { requests, seed, onProgress }: FuzzOptions) {
  const { system, keys, secrets } = target;
  const contract = await readContract(system.base_url);
  const making = {
    seed,
    operations: contract.operations,
    draftRequest: createDraftRequest(contract, known),
    keys,
  };
  const judge = createJudgeAnswer({ contract, known, secrets });
  const coverage = createCoverage(contract.operations);
  const sender = createSender(system.base_url, CEILING_MS);
  const breaches: string[] = [];
  const latencies_ms: number[] = [];
  let warm = 0;

  async function sendNext(number: number): Promise<void> {
    const wire = createRequest(number, making);
    const tell = (fault: string) => {
      if (breaches.length === MOST_BREACHES) return;
      const words = describeBreach({ fault, number, seed, wire }, system.base_url);
      breaches.push(words);
      onProgress(words);
    };
    const answer = await sendPatiently(sender, wire, tell);
    if (answer === null) return;
    latencies_ms.push(answer.took_ms);
    for (const fault of judge(wire, answer)) tell(fault);
    const [, trashed] = answer.status === 204 ? (COURSE.exec(wire.target) ?? []) : [];
    if (wire.method === 'DELETE' && trashed !== undefined) known.forgetCourse(wire.caller, trashed);
    coverage.count(wire.operation_id, answer.status, learn(known, wire, answer));
  }

  let next = 0;
  const sendUntil = async (end: number) => {
    while (next < end && system.api.running) {
      const number = next++;
      await sendNext(number);
      if (number === Math.floor(requests * WARM_SHARE)) warm = (await readMemory(system.api.pid)).resident;
      if (number % TELL_EVERY === 0)
        onProgress(`${number} of ${requests} requests, ${breaches.length} findings`);
    }
  };
  while (next < requests && system.api.running) {
    // Most of what there was is cancelled, in the trash or gone by then; nobody disturbs while there comes more of it.
    if (next > 0) await prepareState(target, known);
    const end = Math.min(requests, next + RENEW_EVERY);
    await Promise.all(Array.from({ length: AT_ONCE }, () => sendUntil(end)));
  }
  sender.close();
  const told = known.shared.map((id) => `an id was told to two owners: ${id}`);
  return { coverage, latencies_ms, warm, breaches: [...breaches, ...told] };
}

async function sendPatiently(sender: Sender, wire: Wire, tell: (fault: string) => void) {
  try {
    return await sender.send(wire);
  } catch (error) {
    tell(`no answer: ${String(error)}`);
    return null;
  }
}

/** Takes in what a good answer tells; gives the code of a problem. */
function learn(
  known: KnownIds,
  { caller, operation_id }: Wire,
  { status, headers, body }: Awaited<ReturnType<Sender['send']>>,
) {
  if (!headers['content-type']?.includes('json') || body.length === 0) return undefined;
  try {
    const parsed = JSON.parse(body.toString('utf8')) as { code?: string };
    // What the reference shows are examples, not ids that somebody has.
    if (status < 300 && operation_id !== 'getOpenApi') known.learn(caller, parsed);
    return status < 400 ? undefined : parsed.code;
  } catch {
    return undefined;
  }
}

interface Finding {
  readonly fault: string;
  readonly number: number;
  readonly seed: number;
  readonly wire: Wire;
}

const describeBreach = ({ fault, number, seed, wire }: Finding, base_url: string): string =>
  `${wire.operation_id} by ${wire.caller}, broken by ${wire.broken.join(', ') || 'nothing'} (seed ${seed}, request ${number}): ${fault}\n  ${renderCurl(base_url, wire)}`;

/** After all of it everything runs, a decent course is written as ever, and the logs have told nothing. */
async function auditEnd({ system, decent_key, secrets }: Target): Promise<string[]> {
  const client = createRoadwrightClient({ base_url: system.base_url, api_key: decent_key });
  const { task_id } = await client.createRoadmap({
    preferences: { learning_goal: 'Tie a bowline' },
    options: { max_concepts: 3 },
  });
  const { status, progress } = await client.waitForTask(task_id);
  const logs = [system.api, ...system.workers].map((process) => process.output()).join('');
  return [
    ...(system.api.running && system.workers.length === 1 ? [] : ['a process has ended']),
    ...(status === 'completed' && progress.artifacts_done === progress.artifacts_total
      ? []
      : [`a decent course is ${status}`]),
    ...secrets
      .filter((secret) => logs.includes(secret))
      .map((secret) => `a log tells the secret ${secret.slice(0, 6)}…`),
  ];
}
