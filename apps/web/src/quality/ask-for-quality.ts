import type { RoadwrightClient } from '@roadwright/client';
import { queryOptions } from '@tanstack/react-query';

/** How what the checks found in a course is asked for. */
export const askForQuality = (client: RoadwrightClient, roadmap_id: string) =>
  queryOptions({
    queryKey: ['quality', roadmap_id],
    queryFn: ({ signal }) => client.getQuality(roadmap_id, { signal }),
  });
