/**
 * Runs one statement and gives its rows; what it runs on (a pool, a transaction, a session) is its maker's matter.
 * A statement with a name is prepared once per connection where connections are no pooler's; the name stands for its text.
 */
export type Sql = <Row>(text: string, values: readonly unknown[], name?: string) => Promise<Row[]>;
