/** A JSON Schema 2020-12, as far as a description of ours goes. */
export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** One operation of the described API. */
export interface Operation {
  readonly operation_id: string;
  /** In capitals. */
  readonly method: string;
  /** With `{name}` for each parameter. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  /** Schema by content type; empty where no body is described. */
  readonly bodies: Readonly<Record<string, JsonSchema>>;
  /** Schema by content type, by status or `default`. */
  readonly answers: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
  /** The scope that a key needs; null where any key does, or none is needed. */
  readonly scope: 'owner' | 'operator' | null;
}

/** All that an API says of itself. */
export interface Contract {
  readonly operations: readonly Operation[];
  readonly components: JsonSchema;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Content };
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
}
type Content = Readonly<Record<string, { readonly schema: JsonSchema }>>;

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
  readonly components: JsonSchema;
}

/** Reads the description of a running api: what it says there is what it is held to. */
export async function readContract(base_url: string): Promise<Contract> {
  const response = await fetch(`${base_url}/openapi.json`);
  const { paths, components } = (await response.json()) as Document;
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => createOperation(method, path, described)),
  );
  return { operations, components };
}

function createOperation(method: string, path: string, described: Described): Operation {
  const roles = described.security.flatMap((one) => Object.values(one).flat());
  return {
    operation_id: described.operationId,
    method: method.toUpperCase(),
    path,
    parameters: described.parameters ?? [],
    bodies: takeSchemas(described.requestBody?.content),
    answers: Object.fromEntries(
      Object.entries(described.responses).map(([status, { content }]) => [status, takeSchemas(content)]),
    ),
    scope: roles.includes('operator') ? 'operator' : roles.includes('owner') ? 'owner' : null,
  };
}

const takeSchemas = (content: Content = {}): Record<string, JsonSchema> =>
  Object.fromEntries(Object.entries(content).map(([type, { schema }]) => [type, schema]));
