import { z } from 'zod';

/** The header by which an edit names the version that it is about. */
export const ifMatchHeader = z.object({
  'if-match': z
    .string()
    .optional()
    .describe('ETag of the outline that the caller has seen; another one is refused with 412. `*` takes any'),
});

/** The same where no edit goes without it: the route says so itself, with an error of its own. */
export const neededIfMatchHeader = z.object({
  'if-match': ifMatchHeader.shape['if-match'].meta({ param: { required: true } }),
});

/**
 * Reads which versions will do (RFC 9110, section 13.1.1); undefined where any will, none for tags that no outline ever
 * had. A tag that a proxy has made weak still names its version.
 */
export function readVersions(header: string | undefined): number[] | undefined {
  if (header === undefined) return undefined;
  const tags = header.split(',').map((tag) => tag.trim());
  if (tags.includes('*')) return undefined;
  return tags.flatMap((tag) => {
    const version = /^(?:W\/)?"(\d{1,9})"$/.exec(tag)?.[1];
    return version === undefined ? [] : [Number(version)];
  });
}
