import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { root } from './root.ts';

/** Reads the text of a file of the project. */
export const readText = (path: string): string => readFileSync(join(root, path), 'utf8');

/**
 * Reads a YAML file's documents; merge keys are followed, as Compose does.
 *
 * @throws YAMLParseError naming the line, also for a key that is there twice
 */
export function readDocuments(path: string): unknown[] {
  return parseAllDocuments(readText(path), { merge: true }).map((document) => {
    const [error] = document.errors;
    if (error) throw error;
    return document.toJS();
  });
}
