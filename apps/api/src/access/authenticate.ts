import { AppError, type KeyScope } from '@roadwright/domain';
import type { Context, MiddlewareHandler } from 'hono';
import type { ApiDeps, ApiEnv } from '../api-deps.ts';
import { swallowRest } from '../http/swallow-rest.ts';
import { type Caller, decideScope, EVERYBODY, STRANGER } from './caller.ts';
import { createKeyCheck } from './create-key-check.ts';
import { createTokenBuckets } from './create-token-buckets.ts';
import type { Wall } from './create-wall.ts';
import { decideNeed, type Need, PROBES } from './decide-need.ts';
import { countRequest } from './limit-requests.ts';
import { readAddress } from './read-address.ts';
import { hasKeyInAddress, readCredential } from './read-credential.ts';

type AuthenticateDeps = Pick<ApiDeps, 'database' | 'settings' | 'clock' | 'log'>;
/** Tells who asks. @throws AppError unauthorized, rate_limited */
type Admit = (c: Context<ApiEnv>, need: Need) => Promise<Caller>;

/**
 * Lets nobody on who may not, before anything of a request is read: whoever asks is known from here on. Nothing is
 * needed against requests that other sites make in a visitor's name: a browser adds no key by itself, as it does a cookie.
 */
export function authenticate(deps: AuthenticateDeps, actFor: Wall['actFor']): MiddlewareHandler<ApiEnv> {
  const admit = deps.settings.auth === 'off' ? admitEverybody(deps) : admitKeys(deps);
  return async (c, next) => {
    const need = decideNeed(c.req.method, c.req.path);
    try {
      const caller = await admit(c, need);
      c.set('caller', caller);
      if (need === 'owner' || need === 'operator') assertScope(c, caller, need);
    } catch (error) {
      if (c.req.raw.body !== null) await swallowRest(c.req.raw.body.getReader());
      throw error;
    }
    // An operator looks after what all owners have; everything else is one owner's, or nobody's.
    await actFor(need === 'operator' ? null : decideScope(c), next);
  };
}

function admitEverybody({ settings, clock }: AuthenticateDeps): Admit {
  // Nobody but this machine is served on loopback.
  const requests = settings.loopback_only ? null : createRequestBuckets(settings, clock);
  return async (c) => {
    if (!PROBES.test(c.req.path)) countRequest(c, requests, readAddress(c, settings.trusted_proxies));
    return EVERYBODY;
  };
}

function admitKeys({ settings, clock, database, log }: AuthenticateDeps): Admit {
  const requests = createRequestBuckets(settings, clock);
  const check = createKeyCheck({ database, clock, log });
  return async (c, need) => {
    if (PROBES.test(c.req.path)) return STRANGER;
    const address = readAddress(c, settings.trusted_proxies);
    const credential = need === 'nothing' ? null : readCredential(c);
    if (need !== 'nothing' && hasKeyInAddress(c)) throw refuse(c, KEY_IN_ADDRESS, 'invalid_request');
    if (credential === null) {
      countRequest(c, requests, `address ${address}`);
      if (need !== 'nothing') throw refuse(c, NO_KEY);
      return STRANGER;
    }
    const key = await check(credential, address);
    if (key === null) {
      log.warn({ request_id: c.get('request_id'), address }, `${credential.kind}_refused`);
      throw refuse(c, credential.kind === 'key' ? WRONG_KEY : WRONG_TICKET, 'invalid_token');
    }
    countRequest(c, requests, `key ${key.key_id}`);
    return { key_id: key.key_id, owner_id: key.owner_id, scopes: key.scopes };
  };
}

const createRequestBuckets = ({ rate_limit_rpm }: ApiDeps['settings'], clock: ApiDeps['clock']) =>
  rate_limit_rpm === 0 ? null : createTokenBuckets({ per_minute: rate_limit_rpm, clock });

const NO_KEY =
  'Send a key as "Authorization: Bearer rw_…". Whoever runs this system makes keys with "roadwright keys create".';
const WRONG_KEY = 'This key is not known here, or was revoked. Ask whoever runs this system for another one.';
const WRONG_TICKET =
  'This ticket was used, has expired or never was. Get another one from POST /api/v1/tickets.';
const KEY_IN_ADDRESS =
  'A key stands in the address, where logs and histories keep it. Send it as "Authorization: Bearer", and have this one revoked.';

/** RFC 6750, section 3. */
function refuse(c: Context, detail: string, error?: 'invalid_token' | 'invalid_request'): AppError {
  challenge(c, error === undefined ? '' : `, error="${error}"`);
  return new AppError('unauthorized', detail);
}

/** @throws AppError forbidden */
function assertScope(c: Context, { scopes }: Caller, scope: KeyScope): void {
  if (scopes.includes(scope)) return;
  challenge(c, `, error="insufficient_scope", scope="${scope}"`);
  throw new AppError('forbidden', `This needs a key with the scope "${scope}".`);
}

const challenge = (c: Context, more: string): void =>
  c.header('WWW-Authenticate', `Bearer realm="roadwright"${more}`);
