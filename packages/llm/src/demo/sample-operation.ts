/** One change of an outline, with every field that the format asks for. */
export interface SampleOperation {
  readonly op: 'add_stage' | 'add_module' | 'add_concept' | 'update' | 'move' | 'remove' | 'merge';
  readonly node_id: string | null;
  readonly into_id: string | null;
  readonly parent_id: string | null;
  readonly before_id: string | null;
  readonly ref: string | null;
  readonly title: string | null;
  readonly description: string | null;
  readonly difficulty: 'easy' | 'medium' | 'hard' | null;
  readonly estimated_hours: number | null;
  readonly prerequisites: readonly string[] | null;
  readonly keywords: readonly string[] | null;
}

const NOTHING = {
  node_id: null,
  into_id: null,
  parent_id: null,
  before_id: null,
  ref: null,
  title: null,
  description: null,
  difficulty: null,
  estimated_hours: null,
  prerequisites: null,
  keywords: null,
} as const;

/** Makes an operation; what is not given does not apply. */
export const createOperation = (
  op: SampleOperation['op'],
  given: Partial<Omit<SampleOperation, 'op'>>,
): SampleOperation => ({ op, ...NOTHING, ...given });
