/** One event of a stream as it stands, and what a piece of text in it says. */
interface Delta {
  /** The parsed event; its text is that of the first of those that are joined. */
  readonly event: Json;
  readonly delta: Json;
  readonly field: string;
  /** Two pieces with the same place belong together; whatever else the later one's event says is left out. */
  readonly place: string;
}

type Json = Record<string, unknown>;

/**
 * Joins the pieces of text that follow one another in a whole stream of events, in OpenAI's words or Anthropic's. Servers
 * send a token an event, a provider package checks each of them against its schemas, and a lesson has a thousand:
 * joined, they cost a fifth. Events that say anything else stay as they are, in their place.
 */
export function joinDeltas(stream: string): string {
  const events = stream.split('\n\n');
  const joined: string[] = [];
  let first: Delta | undefined;
  let lines = '';
  let texts: string[] = [];
  const flush = () => {
    if (first !== undefined)
      joined.push(texts.length === 1 ? lines : renderDelta(first, lines, texts.join('')));
    first = undefined;
    texts = [];
  };
  for (const each of events) {
    const delta = readDelta(each);
    if (first === undefined || delta?.place !== first.place) flush();
    if (delta === undefined) joined.push(each);
    else {
      if (first === undefined) lines = each;
      first ??= delta;
      texts.push(String(delta.delta[delta.field]));
    }
  }
  flush();
  return joined.join('\n\n');
}

/** The one line of data of an event, as a place in its lines; undefined when it has none, or several. */
function findData(lines: readonly string[]): number | undefined {
  const at = lines.findIndex(isData);
  return at === -1 || lines.slice(at + 1).some(isData) ? undefined : at;
}

const isData = (line: string): boolean => line.startsWith('data:');

/** Reads an event that does nothing but add a piece to one text. */
function readDelta(text: string): Delta | undefined {
  const lines = text.split('\n');
  const at = findData(lines);
  if (at === undefined) return undefined;
  let event: unknown;
  try {
    event = JSON.parse(lines[at]?.slice('data:'.length) ?? '');
  } catch {
    return undefined;
  }
  if (!isObject(event)) return undefined;
  return event.type === 'content_block_delta' ? readAnthropic(event) : readOpenAi(event);
}

function readAnthropic(event: Json): Delta | undefined {
  const { delta, index } = event;
  return isObject(delta) ? createDelta({ event, delta, place: `${index} ${delta.type}` }) : undefined;
}

function readOpenAi(event: Json): Delta | undefined {
  const { choices, usage, error } = event;
  if (!Array.isArray(choices) || choices.length !== 1 || isSaid(usage) || isSaid(error)) return undefined;
  const [choice] = choices as readonly unknown[];
  if (!isObject(choice) || isSaid(choice.finish_reason)) return undefined;
  const { delta, index } = choice;
  return isObject(delta) ? createDelta({ event, delta, place: String(index) }) : undefined;
}

/** Fields of a delta that say what it is and not what is added. */
const NAMES = ['type', 'role'];

function createDelta({ event, delta, place }: Pick<Delta, 'event' | 'delta' | 'place'>): Delta | undefined {
  const said = Object.keys(delta).filter((name) => !NAMES.includes(name) && isSaid(delta[name]));
  const [field] = said;
  if (field === undefined || said.length > 1 || typeof delta[field] !== 'string') return undefined;
  return { event, delta, field, place: `${place} ${field}` };
}

const isSaid = (value: unknown): boolean => value !== null && value !== undefined;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function renderDelta({ event, delta, field }: Delta, lines: string, text: string): string {
  delta[field] = text;
  return lines
    .split('\n')
    .map((line) => (isData(line) ? `data: ${JSON.stringify(event)}` : line))
    .join('\n');
}
