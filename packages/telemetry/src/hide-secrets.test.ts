import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSecretHider } from './hide-secrets.ts';

const hide = createSecretHider([]);

it.each([
  [{ authorization: 'Bearer hunter2hunter2' }, 'hunter2'],
  [{ headers: { 'X-Api-Key': 'hunter2' } }, 'hunter2'],
  [{ a: { b: { c: { password: 'hunter2' } } } }, 'hunter2'],
  [{ body: '{"api_key": "hunter2"}' }, 'hunter2'],
  [{ error: 'GET /api/v1/ws/1?after=3&ticket=hunter2 failed' }, 'hunter2'],
  [{ url: 'https://models.example/v1?key=hunter2#x' }, 'hunter2'],
  [{ url: 'postgres://road:hunter2@db:5432/road' }, 'hunter2'],
  [{ msg: 'sent Bearer hunter2-and-more, refused' }, 'hunter2'],
  [{ msg: `the key rw_${'Ab3-_'.repeat(9)} is gone` }, 'Ab3'],
  [{ msg: `the ticket rwt_${'Ab3-_'.repeat(9)} is gone` }, 'Ab3'],
  [{ msg: 'Incorrect API key provided: sk-proj-hunter2hunter2.' }, 'hunter2'],
])('takes the secret out of %j', (fields, secret) => {
  const line = hide(JSON.stringify(fields));
  expect(line).not.toContain(secret);
  expect(line).toContain('[secret]');
  expect(() => JSON.parse(line)).not.toThrow();
});

it('leaves alone what is none', () => {
  const line = JSON.stringify({
    tokens: { input_tokens: 3 },
    ticket: null,
    risk: 'task-sk and sk-8',
    url: 'https://doi.org/10.1/x?q=key',
    mail: 'mailto:ann@example.org',
  });
  expect(hide(line)).toBe(line);
});

it('finds what it was told of however it is written, and spares plain words', () => {
  const known = createSecretHider(['p&ss "wörd"/1', 'postgres', 'abc']);
  const forms = JSON.stringify({
    msg: [
      'p&ss "wörd"/1',
      encodeURIComponent('p&ss "wörd"/1'),
      new URLSearchParams({ q: 'p&ss "wörd"/1' }).toString(),
    ],
  });
  expect(known(forms)).toBe('{"msg":["[secret]","[secret]","q=[secret]"]}');
  expect(known('postgres abc')).toBe('postgres abc');
});

it('keeps every line JSON', () => {
  const known = createSecretHider(['s3cret-value']);
  fc.assert(
    fc.property(fc.object({ key: fc.constantFrom('token', 'a', 'password') }), (fields) => {
      expect(() => JSON.parse(known(JSON.stringify(fields)))).not.toThrow();
    }),
  );
});
