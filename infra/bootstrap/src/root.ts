import { resolve } from 'node:path';

/** The folder of the whole project, from the sources as well as from the build. */
export const root = resolve(import.meta.dirname, '../../..');
