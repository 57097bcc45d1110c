import assert from 'node:assert/strict';
import { makePdf, startUpstream } from '@roadwright/literature/testing';
import { startContainer } from './start-container.ts';
import { untilTrue } from './until-true.ts';

interface Trial {
  /** Without a password. */
  readonly database_url: string;
  /** A free one, with a free one after it. */
  readonly port: number;
  readonly say: (line: string) => void;
}

const PAPER = {
  doi: '10.5555/rehearsal.1',
  title: 'A Paper of Some Length',
  authors: ['Adebayo, Ngozi'],
  year: 2004,
  journal: 'Annals of Containers',
};

/** Runs every process of an image: refusals, migrations, a whole course, a paper, the end by SIGTERM. */
export async function tryImage(image: string, { database_url, port, say }: Trial): Promise<void> {
  const database = {
    LLM_PROVIDER: 'demo',
    CHECK_LINKS: '0',
    DATABASE_URL: database_url,
    PGPASSWORD_FILE: '/srv/password',
  };
  const run = (words: string[], env: Record<string, string> = {}) =>
    startContainer({ image, words, env: { ...database, ...env } });
  const expectCode = async (code: number, words: string[], env: Record<string, string> = {}) => {
    const container = run(words, env);
    const ended = await container.ended;
    assert.equal(ended, code, `${words.join(' ')}: ${container.output()}`);
    return container.output();
  };
  const isWell = async (at: number) =>
    (await run(['health', `http://127.0.0.1:${at}/health/ready`]).ended) === 0;
  const served = { PORT: String(port) };

  await expectCode(78, ['api'], { ...served, AUTH: 'off' });
  say('an api that everybody could reach without a key does not start (78)');
  await expectCode(1, ['api'], served);
  say('an api without its schema does not start, and says so');
  await expectCode(0, ['migrate']);
  const said = await expectCode(0, ['keys', 'create', '--scope', 'owner', '--scope', 'operator']);
  const key = /^rw_\S+$/m.exec(said)?.[0] ?? '';
  say('migrations run, and a first key is made');

  const sources = await startUpstream([PAPER]);
  const more = { LITERATURE_GATEWAY_URL: sources.url, WORKER_METRICS_PORT: String(port + 1) };
  const [api, worker] = [run(['api'], served), run(['worker'], more)];
  const running = { holds: () => api.running && worker.running, tell: () => api.output() + worker.output() };
  await untilTrue(() => isWell(port), running);
  await untilTrue(() => isWell(port + 1), running);
  const address = `http://127.0.0.1:${port}`;
  assert.match(await (await fetch(address)).text(), /<script type="module"/, 'the page');
  assert.equal((await fetch(`${address}/metrics`)).status, 401, 'figures without a key');
  const named = { ROADWRIGHT_URL: address, ROADWRIGHT_API_KEY: key };
  assert.match(await expectCode(0, ['create', 'Learn Rust ownership', '--json'], named), /"task_completed"/);
  say('api and worker run read-only, as uid 10001, without a capability; a course is written');
  const headers = { authorization: `Bearer ${key}` };
  const task_url = await submitPaper(address, headers);
  const isRead = async () => {
    const task = await (await fetch(task_url, { headers })).text();
    assert.doesNotMatch(task, /"status":"failed"/, task);
    const work_id = /"work_id":"([^"]+)"/.exec(task)?.[1];
    return (await fetch(`${address}/api/v1/literature/${work_id}/fulltext`, { headers })).ok;
  };
  await untilTrue(isRead, running);
  say('a paper is read, in memory and in a process of its own');

  await sources.close();
  const codes = await Promise.all([api.stop(), worker.stop()]);
  assert.deepEqual(codes, [0, 0], running.tell());
  say(`as process 1 both end by SIGTERM with ${codes.join(' and ')}`);
}

async function submitPaper(address: string, headers: Record<string, string>): Promise<string> {
  const form = new FormData();
  const file = makePdf({
    pages: [
      [
        { text: PAPER.title, x: 72, y: 700, size: 18 },
        { text: 'What is read in a container, and by whom.', x: 72, y: 650, size: 10 },
      ],
    ],
  });
  form.append('file', new Blob([Uint8Array.from(file)], { type: 'application/pdf' }), 'paper.pdf');
  form.append('doi', PAPER.doi);
  const answer = await fetch(`${address}/api/v1/literature`, { method: 'POST', body: form, headers });
  const body = await answer.text();
  assert.equal(answer.status, 202, body);
  return `${address}/api/v1/tasks/${(JSON.parse(body) as { task_id: string }).task_id}`;
}
