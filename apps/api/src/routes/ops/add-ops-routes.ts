import type { Api, ApiDeps } from '../../api-deps.ts';
import { addEndedTasks } from './ended-tasks.ts';
import { addListLimiters } from './limiters.ts';
import { addListPools } from './pools.ts';
import { addListQueues } from './queues.ts';
import { addListWorkers } from './workers.ts';

/**
 * Adds the routes for whoever runs the system, all below `/api/v1/ops`: the one place for a rule about who may see
 * them. With AUTH=off that is everybody, as with every other route.
 */
export function addOpsRoutes(api: Api, deps: ApiDeps): void {
  addListQueues(api, deps);
  addListWorkers(api, deps);
  addListPools(api, deps);
  addListLimiters(api, deps);
  addEndedTasks(api, deps);
}
