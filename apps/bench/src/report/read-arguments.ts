import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads flags; nothing but flags may stand there.
 *
 * @throws UsageError for everything else, and for `--help`.
 */
export function readArguments<const T extends Options>(args: readonly string[], options: T) {
  if (args.includes('--help') || args.includes('-h')) throw new UsageError('These are its flags.');
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false, strict: true }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

interface Bounds {
  readonly least: number;
  readonly most?: number;
  readonly whole?: boolean;
}

/**
 * Reads the number of a flag, or undefined when the flag is not there.
 *
 * @throws UsageError when it is none or out of bounds.
 */
export function readNumber(
  flag: string,
  text: string | undefined,
  { least, most = Infinity, whole = false }: Bounds,
): number | undefined {
  if (text === undefined) return undefined;
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value) && value >= least && value <= most && (!whole || Number.isInteger(value))) {
    return value;
  }
  const bounds = most === Infinity ? `of at least ${least}` : `from ${least} to ${most}`;
  throw new UsageError(`${flag} takes a ${whole ? 'whole ' : ''}number ${bounds}, not "${text}".`);
}
