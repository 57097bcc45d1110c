import type { Operation } from '../contract/read-contract.ts';

/** Finds the operation that a request line leads to, as the router does it; undefined for none. */
type FindOperation = (method: string, target: string) => Operation | undefined;

const ANY_HOST = 'http://any.example';

/** Creates the search: where several fit, the one with the fewest parameters is meant. */
export function createFindOperation(operations: readonly Operation[]): FindOperation {
  const patterns = operations
    .map((operation) => ({
      operation,
      pattern: toPattern(operation.path),
      params: operation.path.split('{').length,
    }))
    .sort((one, other) => one.params - other.params);
  return (method, target) => {
    const pathname = URL.canParse(target, ANY_HOST) ? new URL(target, ANY_HOST).pathname : target;
    const wanted = method === 'HEAD' ? 'GET' : method;
    return patterns.find(({ operation, pattern }) => operation.method === wanted && pattern.test(pathname))
      ?.operation;
  };
}

const toPattern = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
