import { createRoadwrightClient, type RoadwrightClient } from '@roadwright/client';

/** Makes the client of a page: the API that serves the page is the one it talks to. */
export const createPageClient = (): RoadwrightClient => createRoadwrightClient({ base_url: location.origin });
