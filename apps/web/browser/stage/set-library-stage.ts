import { startUpstream } from '@roadwright/literature/testing';
import { afterAll } from 'vitest';
import { type Stage, setStage } from './stage.ts';

type Works = Parameters<typeof startUpstream>[0];

/** A stage whose worker takes works in, and knows these by a stand-in of the sources. */
export async function setLibraryStage(works: Works): Promise<Stage> {
  const upstream = await startUpstream(works);
  afterAll(() => upstream.close());
  return setStage({
    env: {
      LITERATURE_GATEWAY_URL: upstream.url,
      WORKER_LANES: 'design:1,content:1,literature:2',
      CONTACT_EMAIL: 'library@example.org',
    },
  });
}
