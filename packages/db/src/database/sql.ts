/** Runs one statement and gives its rows; what it runs on (a pool, a transaction, a session) is its maker's matter. */
export type Sql = <Row>(text: string, values: readonly unknown[]) => Promise<Row[]>;
