/** One file of the project. */
export interface SourceFile {
  /** Path from the project's root, with slashes. */
  path: string;
  text: string;
}

interface LineRule {
  pattern: RegExp;
  reason: string;
}

const NAMELESS = /(^|\/)(utils?|helpers?|common|misc|types|manager|service)\.[cm]?[jt]sx?$/;

// The brackets keep this file from matching its own rules.
const LINE_RULES: LineRule[] = [
  { pattern: /\b(T[O]DO|F[I]XME|X[X]X)\b/, reason: 'a loose end: do it or leave it out' },
  { pattern: /@ts-(ignore|expect-error|nocheck)/, reason: 'types are mended, not silenced' },
  { pattern: /(?<![\w./:@-])\/(home|Users|work|mnt)\/\w/, reason: 'a path of one machine' },
  {
    pattern: /\bregistry\.[a-z]+\w*\.[a-z]{2,}/,
    reason: 'a package registry, which is the machine’s choice',
  },
];

/** The house rules that no other tool knows; each breach as `path:line: reason`. */
export function findBreaches(files: SourceFile[]): string[] {
  return files.flatMap((file) => [...findNameBreaches(file), ...findLineBreaches(file)]);
}

function findNameBreaches({ path }: SourceFile): string[] {
  return NAMELESS.test(path) ? [`${path}: a file is named for what is in it`] : [];
}

function findLineBreaches({ path, text }: SourceFile): string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      LINE_RULES.filter(({ pattern }) => pattern.test(line)).map(
        ({ reason }) => `${path}:${index + 1}: ${reason}`,
      ),
    );
}
