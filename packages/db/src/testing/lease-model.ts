/** A task as the lease protocol sees it. */
export interface ModelTask {
  status: 'pending' | 'processing' | 'completed' | 'failed' | 'cancelled';
  owner: string | null;
  epoch: number;
  write_no: number;
  attempt: number;
  events: number;
  /** Its lease has run out. */
  lapsed: boolean;
  recovering: boolean;
  progressed: boolean;
  suspect: boolean;
  lone_crashes: number;
  blamed: { readonly worker: string; readonly alone: boolean; readonly before: boolean } | null;
}

/** A worker as the others see it. */
interface ModelWorker {
  known: boolean;
  /** Whether its session holds its lock. */
  session: boolean;
  /** Its last beat is older than a lease. */
  silent: boolean;
}

/** A claim that somebody once made, whether or not it is still good. */
export interface ModelClaim {
  readonly task: string;
  readonly worker: string;
  readonly epoch: number;
  write_no: number;
}

const MOST_LONE_CRASHES = 3;

/** Everything that the lease protocol knows. */
export interface LeaseState {
  readonly tasks: Map<string, ModelTask>;
  readonly workers: Map<string, ModelWorker>;
  /** Oldest first. */
  readonly claims: ModelClaim[];
}

/** Waiting tasks and unknown workers. */
export const createLeaseState = (task_ids: readonly string[], worker_ids: readonly string[]): LeaseState => ({
  tasks: new Map(task_ids.map((id) => [id, createTask()])),
  workers: new Map(worker_ids.map((id) => [id, { known: false, session: false, silent: false }])),
  claims: [],
});

const createTask = (): ModelTask => ({
  status: 'pending',
  owner: null,
  epoch: 0,
  write_no: 0,
  attempt: 1,
  events: 1,
  lapsed: false,
  recovering: false,
  progressed: false,
  suspect: false,
  lone_crashes: 0,
  blamed: null,
});

const isActive = ({ status }: ModelTask) => status === 'pending' || status === 'processing';

const isGood = ({ status, owner, epoch }: ModelTask, claim: ModelClaim) =>
  status === 'processing' && owner !== null && epoch === claim.epoch;

const release = (task: ModelTask) => Object.assign(task, { owner: null, lapsed: false });

function at<T>(map: Map<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`${id} is not in the model`);
  return found;
}

/** The lease protocol without a database: what each act does, and what it answers. */
export const leaseModel = {
  announce({ tasks, workers }: LeaseState, id: string): void {
    Object.assign(at(workers, id), { known: true, session: true, silent: false });
    for (const task of tasks.values()) {
      if (task.blamed?.worker !== id || !isActive(task)) continue;
      task.lone_crashes -= task.blamed.alone ? 1 : 0;
      task.suspect = task.blamed.before;
      task.blamed = null;
    }
  },
  loseSession({ workers }: LeaseState, id: string): void {
    at(workers, id).session = false;
  },
  fallSilent({ tasks, workers }: LeaseState, id: string): void {
    at(workers, id).silent = true;
    for (const task of tasks.values()) if (task.owner === id) task.lapsed = true;
  },
  /** Whether the claim was made. */
  claim(
    { tasks, claims }: LeaseState,
    worker: string,
    { id, alone }: { id: string; alone: boolean },
  ): boolean {
    const task = at(tasks, id);
    if (!isActive(task) || task.owner !== null || task.lone_crashes >= MOST_LONE_CRASHES) return false;
    if (task.suspect && !alone) return false;
    const event = task.status === 'pending' || task.recovering;
    task.attempt += task.recovering ? 1 : 0;
    task.events += event ? 1 : 0;
    const epoch = task.epoch + 1;
    Object.assign(task, { status: 'processing', owner: worker, epoch, lapsed: false });
    Object.assign(task, { recovering: false, progressed: false });
    claims.push({ task: id, worker, epoch, write_no: task.write_no });
    return true;
  },
  /** Whether the claim's next write is taken. */
  write({ tasks }: LeaseState, claim: ModelClaim, progress: boolean): boolean {
    if (!isGood(at(tasks, claim.task), claim)) return false;
    const task = at(tasks, claim.task);
    task.write_no = ++claim.write_no;
    task.events += 1;
    if (progress) Object.assign(task, { progressed: true, suspect: false, lone_crashes: 0, blamed: null });
    return true;
  },
  end({ tasks }: LeaseState, claim: ModelClaim, edge: 'complete' | 'continue'): boolean {
    if (!isGood(at(tasks, claim.task), claim)) return false;
    const task = at(tasks, claim.task);
    task.write_no = ++claim.write_no;
    task.events += 1;
    release(task);
    task.recovering = false;
    if (edge === 'complete') task.status = 'completed';
    return true;
  },
  /** Whether the worker is known, and which of these claims of its are lost. */
  beat(
    { tasks, workers }: LeaseState,
    id: string,
    claims: readonly ModelClaim[],
  ): { known: boolean; lost: ModelClaim[] } {
    const worker = at(workers, id);
    worker.silent = worker.known ? false : worker.silent;
    for (const claim of claims) {
      const task = at(tasks, claim.task);
      if (task.owner === id && task.epoch === claim.epoch) task.lapsed = false;
    }
    const lost = claims.filter((claim) => {
      const task = at(tasks, claim.task);
      return task.epoch !== claim.epoch || task.recovering;
    });
    return { known: worker.known, lost };
  },
  /** The tasks that are taken away. */
  sweep({ tasks, workers }: LeaseState, sweeper: string): string[] {
    const dead = new Map<string, { died: boolean }>();
    for (const [id, worker] of workers) {
      // In the model a beat is young or older than a lease, never between.
      if (!worker.known || id === sweeper || !worker.silent) continue;
      dead.set(id, { died: !worker.session });
      worker.known = false;
    }
    const held = (id: string | null) =>
      [...tasks.values()].filter((task) => task.owner === id && task.status === 'processing').length;
    const lost = [...tasks].filter(
      ([, task]) =>
        task.owner !== null && task.status === 'processing' && (dead.has(task.owner) || task.lapsed),
    );
    const alone = new Map(lost.map(([id, task]) => [id, held(task.owner) === 1]));
    for (const [id, task] of lost) {
      const worker = task.owner ?? '';
      const blames = dead.get(worker)?.died === true && !task.progressed;
      const counts = blames && alone.get(id) === true;
      task.blamed = blames ? { worker, alone: counts, before: task.suspect } : null;
      task.suspect ||= blames;
      task.lone_crashes += counts ? 1 : 0;
      release(task);
      task.recovering = true;
    }
    return lost.map(([id]) => id);
  },
  /** The tasks that are given up. */
  failCrashed({ tasks }: LeaseState): string[] {
    const given_up = [...tasks].filter(
      ([, task]) =>
        task.status === 'processing' && task.owner === null && task.lone_crashes >= MOST_LONE_CRASHES,
    );
    for (const [, task] of given_up) {
      task.status = 'failed';
      task.recovering = false;
      task.events += 1;
    }
    return given_up.map(([id]) => id);
  },
  cancel({ tasks }: LeaseState, id: string): boolean {
    const task = at(tasks, id);
    if (!isActive(task)) return false;
    task.status = 'cancelled';
    task.epoch += 1;
    task.events += 1;
    task.recovering = false;
    release(task);
    return true;
  },
};
