import type { RoadwrightClient } from '@roadwright/client';
import { createContext, useContext } from 'react';

/** Holds the client of the page. */
export const ClientContext = createContext<RoadwrightClient | null>(null);

/** Gives the client of the page. */
export function useClient(): RoadwrightClient {
  const client = useContext(ClientContext);
  if (client === null) throw new Error('useClient needs a ClientContext around it.');
  return client;
}
