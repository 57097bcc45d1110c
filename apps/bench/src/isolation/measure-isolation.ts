import { createRoadwrightClient, type RoadwrightClient } from '@roadwright/client';
import { CONTENT_TYPES } from '@roadwright/domain';
import { type RunningSystem, startSystem } from '@roadwright/system';
import type { Latencies } from '../floor/latencies.ts';
import { type Child, startChild } from '../system/start-child.ts';
import { watchCores } from '../system/watch-cores.ts';
import type { Driven, DriverProtocol } from './driver-process.ts';
import { keepWriting } from './keep-writing.ts';
import type { Targets } from './mix.ts';
import type { PacedProviderProtocol } from './paced-provider-process.ts';
import { type PreparedCourse, prepareCourses } from './prepare-courses.ts';

interface IsolationOptions {
  /** A migrated, empty database. */
  readonly database_url: string;
  /** Courses of 30 concepts that are written at once. */
  readonly roadmaps: number;
  readonly latencies: Latencies;
  readonly per_second: number;
  /** How long a stretch without writing takes, then how long one with it. */
  readonly idle_ms: number;
  readonly busy_ms: number;
  /** Pairs of such stretches that count, after one that does not. */
  readonly rounds: number;
  readonly seed: number;
  readonly onProgress?: (line: string) => void;
}

/** A stretch of the load, with the cores that were at work on it, or on anything else. */
export interface Stretch extends Driven {
  readonly cores: number;
}

interface IsolationResult {
  readonly idle: readonly Stretch[];
  readonly busy: readonly Stretch[];
  /** What was written in all. */
  readonly courses: number;
  readonly artifacts: number;
}

const CONCEPTS = 30;

/**
 * Times requests while nothing is written and while courses are, in turns. What the mix submits waits, as behind a
 * long line: only the content lane runs, for courses whose outlines were made before.
 */
export async function measureIsolation(options: IsolationOptions): Promise<IsolationResult> {
  const { database_url, roadmaps, seed, onProgress = () => undefined } = options;
  const provider = startChild<PacedProviderProtocol>('isolation/paced-provider-process.ts');
  const driver = startChild<DriverProtocol>('isolation/driver-process.ts');
  let system: RunningSystem | undefined;
  try {
    const { base_url: provider_url } = await provider.ask('start', { seed });
    const urls = { database_url, provider_url };
    onProgress('outlines are made');
    const prepared = await prepareCourses({ ...urls, count: countCourses(options) });
    await provider.ask('pace', options.latencies);
    const env = { WORKER_LANES: `content:${roadmaps}`, LOG_LEVEL: 'info' };
    system = await startSystem({ ...urls, env });
    const { base_url } = system;
    await driver.ask('open', { base_url, per_second: options.per_second, seed });
    return await driveInTurns(driver, { ...options, client: createRoadwrightClient({ base_url }), prepared });
  } finally {
    await Promise.all([driver.stop(), system?.stop()]);
    await provider.stop();
  }
}

/** As many as may be begun: the slowest of 30 concepts hardly ever ends sooner than the longest single answer. */
function countCourses({ busy_ms, rounds, roadmaps, latencies }: IsolationOptions): number {
  const in_one_place = 1 + Math.ceil(busy_ms / latencies.most_ms);
  return roadmaps * (1 + (1 + rounds) * in_one_place);
}

interface Parts extends IsolationOptions {
  readonly client: RoadwrightClient;
  readonly prepared: PreparedCourse[];
}

async function driveInTurns(driver: Child<DriverProtocol>, parts: Parts): Promise<IsolationResult> {
  const { client, prepared, rounds, idle_ms, busy_ms, roadmaps } = parts;
  const write = (onChange: (writing: readonly PreparedCourse[]) => void) =>
    keepWriting({ client, prepared, at_once: roadmaps, onChange });
  const courses = await write(() => undefined).finish();
  const finished = toTargets(courses, await listArtifacts(client, courses));
  const driveIdle = async () => {
    await driver.ask('aim', finished);
    return await driveFor(driver, idle_ms);
  };
  const driveBusy = async () => {
    const aim = (now: readonly PreparedCourse[]) => driver.ask('aim', toTargets(now, finished.artifacts));
    // A driver that is gone is told of by the drive itself.
    const writing = write((now) => void aim(now).catch(() => undefined));
    await writing.begun;
    const stretch = await driveFor(driver, busy_ms);
    courses.push(...(await writing.finish()));
    return stretch;
  };
  const idle: Stretch[] = [];
  const busy: Stretch[] = [];
  for (let round = 0; round <= rounds; round++) {
    idle.push(await driveIdle());
    busy.push(await driveBusy());
  }
  await checkSubmissions(client, [...idle, ...busy]);
  const artifacts = await listArtifacts(client, courses);
  // In the first round everything gets warm.
  return { idle: idle.slice(1), busy: busy.slice(1), courses: courses.length, artifacts: artifacts.length };
}

async function driveFor(driver: Child<DriverProtocol>, duration_ms: number): Promise<Stretch> {
  const countCores = watchCores();
  const driven = await driver.ask('drive', { duration_ms });
  return { ...driven, cores: countCores() };
}

const toTargets = (courses: readonly PreparedCourse[], artifacts: readonly string[]): Targets => ({
  task_ids: courses.map(({ task_id }) => task_id),
  roadmap_ids: courses.map(({ roadmap_id }) => roadmap_id),
  artifacts,
});

/** Gives the paths of all artifacts of these courses. @throws Error when one is missing */
async function listArtifacts(
  client: RoadwrightClient,
  courses: readonly PreparedCourse[],
): Promise<string[]> {
  const paths: string[] = [];
  for (const { roadmap_id } of courses) {
    const { stages } = await client.getRoadmap(roadmap_id);
    const concepts = stages.flatMap(({ modules }) => modules).flatMap((module) => module.concepts);
    const done = concepts.filter(({ status }) => status === 'completed');
    if (done.length !== CONCEPTS) throw new Error(`${roadmap_id} has ${done.length} finished concepts.`);
    for (const { concept_id } of done) {
      for (const type of CONTENT_TYPES)
        paths.push(`/api/v1/roadmaps/${roadmap_id}/concepts/${concept_id}/${type}`);
    }
  }
  return paths;
}

/** Looks whether what was accepted is stored. @throws Error when it is not */
async function checkSubmissions(client: RoadwrightClient, driven: readonly Driven[]): Promise<void> {
  const submissions = driven.map(({ routes }) => routes['POST /roadmaps/generate']);
  const accepted = submissions.reduce(
    (sum, { latencies, faults }) => sum + latencies.length - faults.length,
    0,
  );
  const { counts } = await client.listTasks({ limit: 1 });
  const stored = counts.pending ?? 0;
  if (stored < accepted) throw new Error(`${accepted} submissions were accepted, ${stored} are stored.`);
}
