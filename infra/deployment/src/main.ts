import { runMain } from '@roadwright/config';
import { findFileFaults } from './find-file-faults.ts';
import { askPnpm } from './supply/ask-pnpm.ts';
import { findLicenceFaults } from './supply/find-licence-faults.ts';
import { readAudit } from './supply/read-audit.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Each verb resolves with what is wrong; what is said beside it is for a person. */
const VERBS: Readonly<Record<string, () => Promise<string[]>>> = {
  files: findFileFaults,
  licences: async () => {
    const { printed, complaint } = await askPnpm(['-r', 'licenses', 'list', '--json']);
    return printed.startsWith('{') ? findLicenceFaults(JSON.parse(printed)) : [complaint];
  },
  vulnerabilities: async () => {
    const { printed, complaint } = await askPnpm(['audit', '--json']);
    const grave = readAudit(printed);
    if (grave === null) say(`NOT CHECKED for known vulnerabilities, nobody could be asked: ${complaint}`);
    return grave ?? [];
  },
  rehearsal: async () => {
    // The checks need nothing of what it starts.
    const { rehearse } = await import('./rehearsal/rehearse.ts');
    await rehearse(say);
    return [];
  },
};

await runMain(async () => {
  const [verb = ''] = process.argv.slice(2);
  const run = VERBS[verb];
  const faults = run ? await run() : [`There is no verb "${verb}": ${Object.keys(VERBS).join(', ')}.`];
  for (const fault of faults) say(fault);
  if (faults.length > 0) process.exitCode = 1;
});
