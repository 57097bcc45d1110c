import type { Candidate, CandidateStatus } from '@roadwright/domain';
import type { CliDeps } from '../cli-deps.ts';
import { EXIT } from '../exit-code.ts';
import { renderIdentifiers, renderWorkLine } from '../literature/render-work.ts';

export interface LiteratureCandidatesOptions {
  /** Pair that is one work. */
  readonly merge?: string;
  /** Pair that is two works. */
  readonly distinct?: string;
  readonly status?: CandidateStatus;
  readonly limit?: number;
  readonly json?: boolean;
}

/** Lists pairs of works that may be one, or takes a person's word on one pair. */
export async function literatureCandidates(
  deps: CliDeps,
  { merge, distinct, status = 'open', limit = 20, json = false }: LiteratureCandidatesOptions,
): Promise<number> {
  const { client, terminal, command, interrupted: signal } = deps;
  const candidate_id = merge ?? distinct;
  if (candidate_id !== undefined) {
    const decision = merge === undefined ? 'distinct' : 'merge';
    const candidate = await client.decideCandidate(candidate_id, decision, { signal });
    terminal.print(json ? JSON.stringify(candidate) : renderDecision(candidate));
    return EXIT.done;
  }
  const page = await client.listCandidates({ status, limit, signal });
  if (json) terminal.print(JSON.stringify(page));
  else {
    for (const line of page.items.flatMap(renderCandidate)) terminal.print(line);
    if (page.items.length === 0) terminal.print(`No pairs are ${status}.`);
    if (page.next_cursor !== null) terminal.print('… and more; see them with --limit');
    if (page.items.length > 0 && status === 'open') {
      terminal.print(`Judge: ${command} literature candidates --merge <id>, or --distinct <id>`);
    }
  }
  return EXIT.done;
}

const renderDecision = ({ status, works: [one, other] }: Candidate): string =>
  status === 'merged'
    ? `Merged: ${one.work_id} and ${other.work_id} are one work. Either id leads to it.`
    : `Kept apart: ${one.work_id} and ${other.work_id} will not be merged.`;

const renderCandidate = ({ candidate_id, reason, veto, strength, works }: Candidate): string[] => [
  `${candidate_id}  ${strength.toFixed(2)}  ${reason}${veto === null ? '' : `, against it: ${veto}`}`,
  ...works.map((work) =>
    [`  ${work.work_id}`, renderWorkLine(work), renderIdentifiers(work.identifiers)]
      .filter((part) => part !== '')
      .join('  '),
  ),
];
