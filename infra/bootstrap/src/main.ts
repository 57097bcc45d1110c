import { readCommandConfig, readLaunchConfig, runMain } from '@roadwright/config';
import { CHECKS, check } from './checks/check.ts';
import { LaunchError } from './launch-error.ts';
import { builtCommands, sourceMigrate } from './system/commands.ts';
import { dev } from './system/dev.ts';
import { readGoal, START_USAGE } from './system/goal.ts';
import { runCommand } from './system/run-command.ts';
import { start } from './system/start.ts';
import { listenForStop } from './terminal/stop-request.ts';
import { createTerminal } from './terminal/terminal.ts';
import { runTests } from './tests/run-tests.ts';

const [verb = '', ...words] = process.argv.slice(2);
const terminal = createTerminal((text) => process.stdout.write(text));
// A reader that went away (`npm start | head`) is no reason to leave the children alone.
process.stdout.on('error', () => {});

await runMain(async () => {
  try {
    process.exitCode = await run();
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = error.exit_code;
  }
});

async function run(): Promise<number> {
  const request = listenForStop();
  const launch = () => ({ config: readLaunchConfig(), commands: builtCommands, terminal, request });
  switch (verb) {
    case 'start': {
      const goal = readGoal(words);
      if (goal !== 'help') return await start(goal, launch());
      terminal.say(START_USAGE);
      return 0;
    }
    case 'roadwright':
      return await runCommand(words, {
        config: readCommandConfig(),
        commands: builtCommands,
        terminal,
        stop: request.stop,
      });
    case 'dev':
      return await dev({ ...launch(), commands: { ...builtCommands, migrate: sourceMigrate } });
    case 'test':
      return await runTests(words, { terminal, request });
    case 'check':
      return await check(CHECKS, terminal);
    default:
      throw new LaunchError(`There is no verb "${verb}": start, roadwright, dev, test or check.`);
  }
}
