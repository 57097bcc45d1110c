import type { Operation } from './contract/read-contract.ts';

/** How one operation was answered. */
interface Count {
  readonly operation: Operation;
  sent: number;
  /** By the first digit of the status. */
  readonly classes: Map<number, number>;
  readonly codes: Set<string>;
}

/** What a run has reached. */
export interface Coverage {
  count(operation_id: string, status: number, code: string | undefined): void;
  readonly rows: readonly Count[];
}

/** Creates the account of a run, with a row for each operation, asked or not. */
export function createCoverage(operations: readonly Operation[]): Coverage {
  const rows = new Map(
    operations.map((operation) => [
      operation.operation_id,
      { operation, sent: 0, classes: new Map<number, number>(), codes: new Set<string>() },
    ]),
  );
  return {
    count(operation_id, status, code) {
      const row = rows.get(operation_id);
      if (row === undefined) return;
      const digit = Math.floor(status / 100);
      row.sent += 1;
      row.classes.set(digit, (row.classes.get(digit) ?? 0) + 1);
      if (code !== undefined) row.codes.add(code);
    },
    get rows() {
      return [...rows.values()];
    },
  };
}
