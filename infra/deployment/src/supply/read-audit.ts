import { z } from 'zod';

const audit = z.object({
  advisories: z.record(
    z.string(),
    z.object({
      module_name: z.string(),
      severity: z.string(),
      title: z.string(),
      url: z.string().optional(),
    }),
  ),
});

/** Grave enough to stop a change; the others are told by `pnpm audit` to whoever asks. */
const GRAVE = ['high', 'critical'];

/** Reads what `pnpm audit --json` printed: its grave advisories, or null when nobody could be asked. */
export function readAudit(printed: string): string[] | null {
  const result = audit.safeParse(parse(printed));
  if (!result.success) return null;
  return Object.values(result.data.advisories)
    .filter(({ severity }) => GRAVE.includes(severity))
    .map(({ module_name, severity, title, url = '' }) =>
      `${module_name}: ${severity}: ${title} ${url}`.trim(),
    );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
