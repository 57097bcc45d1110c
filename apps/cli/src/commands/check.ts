import { type CheckOrder, checkPaths } from '../check/check-paths.ts';
import type { CheckedFile } from '../check/checked.ts';
import { countFindings, renderFindings, renderSummary } from '../check/render-checked.ts';
import { listCheckRules } from '../check/rule-table.ts';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { createBarView } from '../literature/bar-view.ts';
import { renderTable } from '../render/table.ts';
import { toPlainLine } from '../terminal/plain-text.ts';
import { UsageError } from '../usage-error.ts';

export interface CheckOptions extends Pick<CheckOrder, 'language' | 'level' | 'kind'> {
  readonly json?: boolean;
  /** Only what blocks, without the last line. */
  readonly quiet?: boolean;
  /** Lists the rules instead. */
  readonly rules?: boolean;
}

/** Judges what somebody wrote by the rules, without a server; returns the exit code. */
export async function check(deps: CliDeps, paths: readonly string[], options: CheckOptions): Promise<number> {
  const { json = false, quiet = false, rules = false, ...order } = options;
  const { terminal } = deps;
  if (rules) return printRules(deps, json);
  if (paths.length === 0) throw new UsageError('Name the files or folders to check, or - for the input.');
  const view = createBarView(json ? { ...deps, terminal: { ...terminal, live: false } } : deps);
  const answer = await checkPaths({
    ...order,
    paths,
    input: deps.input(),
    onProgress: (done, total) => view.show('checked', done, total),
  }).finally(view.close);
  const files = quiet ? answer.files.map(keepBlocking) : answer.files;
  const count = countFindings(answer.files);
  if (json) terminal.print(JSON.stringify({ files, skipped: answer.skipped, ...count }));
  else {
    for (const line of renderFindings(files, terminal.paint)) terminal.print(line);
    if (!quiet) {
      for (const { path, reason } of answer.skipped)
        terminal.complain(toPlainLine(`${path} ${reason}: skipped`));
      terminal.print(terminal.paint('quiet', renderSummary(answer)));
    }
  }
  return count.blocking_count > 0 ? EXIT.failed : EXIT.done;
}

const keepBlocking = (file: CheckedFile): CheckedFile => ({
  ...file,
  findings: file.findings.filter(({ severity }) => severity === 'blocking'),
});

function printRules({ terminal }: CliDeps, json: boolean): number {
  const rules = listCheckRules();
  const lines = json
    ? [JSON.stringify({ rules })]
    : renderTable(rules.map(({ of, rule, severity, source }) => [of, rule, severity, source]));
  for (const line of lines) terminal.print(line);
  return EXIT.done;
}
