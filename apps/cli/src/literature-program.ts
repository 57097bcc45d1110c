import { CANDIDATE_STATUSES } from '@roadwright/domain';
import { type Command, Option } from 'commander';
import { addExamples } from './add-examples.ts';
import type { Bound } from './bound.ts';
import { literatureAdd } from './commands/literature-add.ts';
import { literatureCandidates } from './commands/literature-candidates.ts';
import { literatureDedupe } from './commands/literature-dedupe.ts';
import { literatureImport } from './commands/literature-import.ts';
import { literatureShow } from './commands/literature-show.ts';
import { parseWhole } from './parse-whole.ts';

const COLUMNS = 'id, source, title, authors, year, journal, volume, …';

/** Adds the commands on scholarly works under one name. */
export function addLiterature(program: Command, bound: Bound): void {
  const literature = program.command('literature').description('Work with records of scholarly works');
  addAdding(literature, bound);
  addLooking(literature, bound);
  addJudging(literature, bound);
}

function addAdding(literature: Command, { deps, settle }: Bound): void {
  const adds = literature
    .command('add')
    .description('Take in a work and wait until it is known')
    .argument(
      '[anything...]',
      'a DOI, arXiv id, PMID:…, address, PDF, .bib or .ris file of one entry, or title',
    )
    .option('--doi <doi>')
    .option('--arxiv <id>')
    .option('--pmid <id>')
    .option('--url <address>', 'its page')
    .option('--pdf-url <address>', 'its file')
    .option('--title <title>')
    .option('--author <name>', 'one name each', (name: string, names: string[] = []) => [...names, name])
    .option('--year <n>', 'year of publication', parseWhole(1500, 2199))
    .option('--keep-file', 'keep an uploaded PDF after its text was read')
    .option('--no-wait', 'only say which task it became')
    .option('--json', 'print the events as lines of JSON')
    .action(async (words: string[], options) => settle(await literatureAdd(deps, words.join(' '), options)));
  addExamples(
    adds,
    deps,
    'literature add 10.1038/nature14539',
    'literature add paper.pdf --doi 10.1038/nature14539',
    'literature add --title "Deep learning" --year 2015',
  );
  const imports = literature
    .command('import')
    .description(
      'Take in every record of a file; can be run again, since works that are there are recognised',
    )
    .argument('<file>', `a .csv, .bib or .ris file; columns: ${COLUMNS}`)
    .option('--report <file>', 'CSV to write: the records that failed, and why')
    .option('--concurrency <n>', 'records on their way at once', parseWhole(1, 64))
    .action(async (file: string, options) => settle(await literatureImport(deps, file, options)));
  addExamples(
    imports,
    deps,
    'literature import library.bib',
    'literature import records.csv --report failed.csv',
  );
}

function addLooking(literature: Command, { deps, settle }: Bound): void {
  literature
    .command('show')
    .description('Show a work: what it is, what is there of it, and what it was merged from')
    .argument('<work_id>')
    .addOption(new Option('--references', 'what it cites').conflicts(['text', 'bibtex', 'ris', 'json']))
    .addOption(new Option('--text', 'the text of its file').conflicts(['bibtex', 'ris', 'json']))
    .addOption(new Option('--bibtex', 'its citation in BibTeX').conflicts(['ris', 'json']))
    .addOption(new Option('--ris', 'its citation in RIS').conflicts(['json']))
    .option('--json', 'print the answer of the API')
    .action(async (work_id: string, options) => settle(await literatureShow(deps, work_id, options)));
}

function addJudging(literature: Command, { deps, settle }: Bound): void {
  literature
    .command('candidates')
    .description('List pairs of works that may be one, or say which they are')
    .addOption(new Option('--merge <candidate_id>', 'the pair is one work').conflicts('distinct'))
    .option('--distinct <candidate_id>', 'the pair is two works')
    .addOption(new Option('--status <status>', 'which to list').choices(CANDIDATE_STATUSES))
    .option('--limit <n>', 'how many', parseWhole(1, 100))
    .option('--json', 'print the answer of the API')
    .action(async (options) => settle(await literatureCandidates(deps, options)));
  literature
    .command('dedupe')
    .description('Find which records describe the same work; needs no server and sends nothing')
    .argument('<file>', `a .csv, .bib or .ris file; columns: ${COLUMNS}`)
    .requiredOption('--out <file>', 'CSV to write: id, cluster, reason')
    .option('--candidates <file>', 'CSV to write: pairs that a person should judge')
    .action(async (file: string, options) => settle(await literatureDedupe(deps, file, options)));
}
