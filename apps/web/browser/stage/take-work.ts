import type { RoadwrightClient } from '@roadwright/client';
import { isTerminalEvent, type LiteratureRequestInput } from '@roadwright/domain';

/** Takes a work in without a page, and gives its id. */
export async function takeWork(client: RoadwrightClient, request: LiteratureRequestInput): Promise<string> {
  const { task_id } = await client.addLiterature(request);
  for await (const event of client.watchTask(task_id)) if (isTerminalEvent(event)) break;
  const { work_id } = await client.getTask(task_id);
  if (work_id === null) throw new Error('The submission failed.');
  return work_id;
}
