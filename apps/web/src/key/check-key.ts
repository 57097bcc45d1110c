import { RoadwrightError } from '@roadwright/client';
import { createPageClient } from '../api/create-page-client.ts';

/** A header holds no other characters; nothing else can be a key. */
const SENDABLE = /^[\x21-\x7e]+$/;

/**
 * Asks the API whether it knows a key, whatever that key is for.
 *
 * @throws RoadwrightError where the API cannot say
 */
export async function checkKey(key: string): Promise<boolean> {
  if (!SENDABLE.test(key)) return false;
  try {
    await createPageClient({ api_key: key }).getAccess();
    return true;
  } catch (error) {
    if (error instanceof RoadwrightError && error.status === 401) return false;
    throw error;
  }
}
