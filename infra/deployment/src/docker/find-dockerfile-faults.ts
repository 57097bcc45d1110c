import { DockerfileParser } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';

/** What a linter says of a Dockerfile, and what this house asks of one. */
export function findDockerfileFaults(text: string): string[] {
  const linted = validate(text).map(({ range, message }) => `line ${range.start.line + 1}: ${message}`);
  const stages = DockerfileParser.parse(text).getInstructions();
  const owed: [keyword: string, holds: (words: string) => boolean, fault: string][] = [
    ['FROM', (words) => /\$\{BASE\}/.test(words), 'every stage begins with BASE, which is pinned'],
    [
      'ARG',
      (words) => !words.startsWith('BASE=') || /:\d+\.\d+\.\d+-/.test(words),
      'the base has no exact tag',
    ],
    ['USER', (words) => /^\d{5,}:\d{5,}$/.test(words), 'the user is a number, which Kubernetes can judge'],
    ['ENTRYPOINT', (words) => words.startsWith('['), 'a shell would be process 1 and keep the signals'],
    ['ADD', () => false, 'COPY does what ADD is thought to do'],
  ];
  const broken = stages.flatMap((instruction) =>
    owed
      .filter(
        ([keyword, holds]) =>
          instruction.getKeyword() === keyword && !holds(instruction.getArgumentsContent() ?? ''),
      )
      .map(([, , fault]) => fault),
  );
  const missing = ['USER', 'HEALTHCHECK', 'STOPSIGNAL', 'LABEL']
    .filter((keyword) => !stages.some((instruction) => instruction.getKeyword() === keyword))
    .map((keyword) => `${keyword} is missing`);
  return [...linted, ...broken, ...missing];
}
