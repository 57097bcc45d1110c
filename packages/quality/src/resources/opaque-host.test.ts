import { expect, it } from 'vitest';
import { measureListRule, readListExample } from '../testing/measure-list-rule.ts';
import { OPAQUE_HOST } from './corpus/opaque-host.ts';
import { opaqueHost } from './opaque-host.ts';

measureListRule(opaqueHost, OPAQUE_HOST);

it('takes a host that only one house can reach for grave', () => {
  expect(opaqueHost.find(readListExample('Wiki | http://192.168.1.20/ | en'))[0]?.severity).toBe('blocking');
  expect(opaqueHost.find(readListExample('Slides | https://bit.ly/a | en'))[0]?.severity).toBeUndefined();
});
