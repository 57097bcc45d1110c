import { artifactViewSchema, conceptViewSchema, type Resource } from '@roadwright/domain';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { getConcept } from '../roadmap/get-concept.ts';
import { createTestDatabase, type TestDatabase } from '../testing/create-test-database.ts';
import { createDraft, openCourse } from '../testing/samples.ts';
import { createLink, createVerdict } from '../testing/verdict-samples.ts';
import { getArtifact } from './get-artifact.ts';

let own: TestDatabase;
beforeAll(async () => {
  own = await createTestDatabase(inject('postgresUrl'), { role: 'worker' });
});
afterAll(() => own.drop());

const createEntry = (path: string): Resource => ({
  title: path,
  url: `https://example.org/${path}`,
  resource_type: 'article',
  description: '',
  language: 'en',
});

const piece = { concept_id: 'variables', content_type: 'resources' } as const;

/** A course whose reading list has two versions, of which the first is checked but for its last entry. */
async function createLists() {
  const { roadmap_id, ...course } = await openCourse(own.database);
  const scope = { roadmap_id, owner: 'ann', ...piece };
  const store = (version: number, paths: readonly string[]) => ({
    ...createDraft('variables', 'resources', version),
    ...{ content_type: piece.content_type, body: { resources: paths.map(createEntry) } },
  });
  const links = [createLink('https://example.org/b', 'dead'), createLink('https://example.org/a')];
  await course.write({
    artifacts: [store(1, ['a', 'b', 'c']), createDraft('variables', 'tutorial')],
    verdicts: [{ ...piece, version: 1, verdict: createVerdict({ links }) }],
  });
  return { scope, course, store };
}

const { url: _url, ...link } = createLink('');
const LINKED = {
  resources: [
    { ...createEntry('a'), link },
    { ...createEntry('b'), link: { ...link, state: 'dead' } },
    createEntry('c'),
  ],
};

test('each entry of a list says what was found at its address, and nothing where nobody looked', async () => {
  const { scope } = await createLists();
  const concept = await getConcept(own.database, scope);
  expect(concept.resources).toEqual(LINKED);
  expect(conceptViewSchema.parse(concept)).toEqual(concept);
  const artifact = await getArtifact(own.database, scope);
  expect(artifact).toMatchObject(LINKED);
  expect(artifactViewSchema.parse(artifact)).toEqual(artifact);
  const lesson = await getArtifact(own.database, { ...scope, content_type: 'tutorial' });
  expect(lesson).not.toHaveProperty('links');
});

test('a version says what is known of itself only', async () => {
  const { scope, course, store } = await createLists();
  await course.write({ artifacts: [{ ...store(2, ['a']), mends: true }] });
  expect((await getConcept(own.database, scope)).resources).toEqual({ resources: [createEntry('a')] });
  expect(await getArtifact(own.database, scope)).toMatchObject({ resources: [createEntry('a')] });
  expect(await getArtifact(own.database, { ...scope, version: 1 })).toMatchObject(LINKED);
});
