/** Who sends a request: an owner, the operator, nobody, or somebody whose key is worth nothing. */
export type Caller = 'ann' | 'bob' | 'ops' | 'nobody' | 'stranger';
export const OWNERS = ['ann', 'bob'] as const satisfies readonly Caller[];

/** A request as it goes out, which need not be a decent one. */
export interface Wire {
  readonly operation_id: string;
  readonly caller: Caller;
  readonly method: string;
  /** Path and query, as they stand in the request line. */
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer | null;
  /** Whether it goes in pieces, with a trailer behind them. */
  readonly chunked: boolean;
  /** How it was broken; empty for one that should be good. */
  readonly broken: readonly string[];
}

/** A request that still has its parts, so that they can be broken one by one. */
export interface Draft {
  readonly operation_id: string;
  readonly caller: Caller;
  readonly method: string;
  /** With `{name}` for each parameter. */
  readonly path: string;
  /** As they stand in the path, percent-encoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: readonly (readonly [name: string, value: string])[];
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** undefined for none. */
  readonly body: unknown;
}

const PRINTABLE = /^[\x20-\x7e]*$/;
const MOST_SHOWN = 4096;

/** Renders a request as a command line that sends it again; keys stand there as variables. */
export function renderCurl(base_url: string, { method, target, headers, body, chunked }: Wire): string {
  const shown = headers.map(
    ([name, value]) => ` -H ${quote(`${name}: ${value.replace(/rw_[\w-]{43}/, '$KEY')}`)}`,
  );
  const length = chunked ? ` -H 'Transfer-Encoding: chunked'` : '';
  const command = `curl -i --path-as-is -X ${method}${shown.join('')}${length}`;
  const address = quote(`${base_url}${target}`);
  if (body === null) return `${command} ${address}`;
  const text = body.toString('latin1');
  if (PRINTABLE.test(text) && text.length <= MOST_SHOWN)
    return `${command} --data-binary ${quote(text)} ${address}`;
  const base64 = body.subarray(0, MOST_SHOWN).toString('base64');
  const cut = body.length > MOST_SHOWN ? ` # the first ${MOST_SHOWN} of ${body.length} bytes` : '';
  return `echo ${base64} | base64 -d | ${command} --data-binary @- ${address}${cut}`;
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
