import type { ArtifactBody, Finding, LinkCheck, Repair, Resource, Resources } from '@roadwright/domain';
import { applyRules, canonicaliseUrl, prepareReadingList, RESOURCE_RULES } from '@roadwright/quality';
import type { ConceptWork } from '../content/content-plan.ts';
import type { ContentRun } from '../content/content-run.ts';
import { NO_USAGE } from '../lane/usage.ts';
import { askForReplacements } from './ask-for-replacements.ts';
import { listBlocking } from './count-findings.ts';
import { keepCost } from './keep-cost.ts';
import { NOTHING_SPENT, type StoredPiece, storeMended, storeVerdict } from './store-verdict.ts';
import { takeTurn } from './take-turn.ts';
import { tryCheck } from './try-check.ts';

interface JudgedList {
  readonly resources: readonly Resource[];
  /** Empty where links are not checked. */
  readonly links: readonly LinkCheck[];
  readonly findings: readonly Finding[];
}

/**
 * Judges a stored reading list by its rules and, where links are checked, by what is at its addresses. What leads
 * nowhere is replaced once; what is no better then stays with its state, or goes where it stands for nothing at all.
 *
 * @throws only when the claim cannot go on
 */
export async function checkResources(
  run: ContentRun,
  work: ConceptWork,
  { body, version }: StoredPiece<Resources>,
): Promise<readonly Resource[]> {
  const first = await judge(run, work, body.resources);
  const mended = await mend(run, work, { first, version });
  const { list } = mended;
  storeVerdict(run, work, {
    content_type: 'resources',
    version: list === first ? version : version + 1,
    rules: RESOURCE_RULES,
    findings: list.findings,
    repair: mended.repair,
    links: [...list.links],
    spent: mended.spent,
  });
  return list.resources;
}

async function judge(
  run: ContentRun,
  work: ConceptWork,
  resources: readonly Resource[],
): Promise<JudgedList> {
  const links = await lookUp(run, work, resources);
  await takeTurn(run.signal);
  const { primary_language, secondary_language } = run.task.request.preferences;
  const list = prepareReadingList({
    resources,
    link_states: Object.fromEntries(links.map(({ url, state }) => [url, state])),
    // Works that were not at hand have lost their id before they were stored.
    works: resources.flatMap(({ work_id }) => work_id ?? []),
    languages: [primary_language, secondary_language ?? primary_language],
  });
  return { resources, links, findings: applyRules(RESOURCE_RULES, list) };
}

/** Looks at all addresses at once; the checker keeps to each host's pace. */
async function lookUp(
  { checks, signal, wind_down }: ContentRun,
  { place }: ConceptWork,
  resources: readonly Pick<Resource, 'url' | 'title'>[],
): Promise<LinkCheck[]> {
  const links = checks?.links ?? null;
  if (links === null) return [];
  wind_down.throwIfAborted();
  const { title: topic, keywords } = place.placed.concept;
  const topic_words = [topic, ...keywords];
  return await Promise.all(
    resources.map(({ url, title }) => links.check({ url, title, topic_words }, signal)),
  );
}

interface Mended {
  readonly list: JudgedList;
  readonly repair: Repair | null;
  readonly spent: typeof NOTHING_SPENT;
}

async function mend(
  run: ContentRun,
  work: ConceptWork,
  { first, version }: { readonly first: JudgedList; readonly version: number },
): Promise<Mended> {
  const faulty = listFaulty(first);
  if (faulty.length === 0) return { list: first, repair: null, spent: NOTHING_SPENT };
  const before = {
    findings_before: first.findings.length,
    blocking_before: listBlocking(first.findings).length,
  };
  const dead = faulty.map(({ resource: { title, url, language }, reason }) => ({
    title,
    url,
    language,
    reason,
  }));
  const tried = await tryCheck(run, () => askForReplacements(run, work, { dead, present: first.resources }));
  const spent = { checking: NO_USAGE, repairing: (tried.made ?? tried).usage };
  if (tried.made === null) return { list: first, repair: { outcome: 'failed', ...before }, spent };
  const { model, prompt_version, resources: sent } = tried.made;
  const looking = async () => {
    const sound = await listSound(run, work, { sent, present: first.resources });
    return await judge(run, work, exchange(first.resources, { faulty, sound }));
  };
  const list = await keepCost(run, spent.repairing, looking());
  const discarded = { list: first, repair: { outcome: 'discarded', ...before }, spent } as const;
  if (listBlocking(list.findings).length >= before.blocking_before) return discarded;
  const artifact: ArtifactBody = { content_type: 'resources', body: { resources: [...list.resources] } };
  const kept = await storeMended(run, work, {
    ...artifact,
    version: version + 1,
    model,
    prompt_version,
    usage: spent.repairing,
  });
  return kept ? { list, repair: { outcome: 'kept', ...before }, spent } : discarded;
}

interface Faulty {
  readonly resource: Resource;
  readonly reason: string;
  /** Whether nothing is lost when it goes without another in its place. */
  readonly is_hollow: boolean;
}

/** Entries that lead nowhere; a stored work exists, whatever becomes of its address. */
function listFaulty({ resources, findings }: JudgedList): Faulty[] {
  const blocking = listBlocking(findings);
  return resources.flatMap((resource, index) => {
    const own = blocking.filter(({ where }) => where.split('.')[0] === `resources[${index}]`);
    const [first] = own;
    if (first === undefined || resource.work_id !== undefined) return [];
    return [{ resource, reason: first.detail, is_hollow: own.some(({ rule }) => rule !== 'dead_link') }];
  });
}

interface Candidates {
  readonly sent: readonly Resource[];
  readonly present: readonly Resource[];
}

/** Keeps what may stand in the place of a dead entry: something else, and not dead itself. */
async function listSound(
  run: ContentRun,
  work: ConceptWork,
  { sent, present }: Candidates,
): Promise<Resource[]> {
  const known = new Set(present.map(({ url }) => canonicaliseUrl(url)));
  const fresh = sent.filter(({ url }) => {
    const key = canonicaliseUrl(url);
    const isNew = key !== null && !known.has(key);
    known.add(key);
    return isNew;
  });
  const judged = await judge(run, work, fresh);
  const faulty = new Set(listFaulty(judged).map(({ resource }) => resource));
  return fresh.filter((resource) => !faulty.has(resource));
}

interface Exchange {
  readonly faulty: readonly Faulty[];
  readonly sound: readonly Resource[];
}

/** Puts each replacement where a faulty entry stood; hollow entries without one go. */
function exchange(resources: readonly Resource[], { faulty, sound }: Exchange): Resource[] {
  const left = [...sound];
  const result = resources.flatMap((resource) => {
    const fault = faulty.find((entry) => entry.resource === resource);
    if (fault === undefined) return [resource];
    const replacement = left.shift();
    if (replacement !== undefined) return [replacement];
    return fault.is_hollow ? [] : [resource];
  });
  return result.length === 0 ? [...resources] : result;
}
