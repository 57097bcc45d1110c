const TOKEN = /\n|"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** No shape of ours is deeper, and names of places grow with it. */
const DEEPEST = 16;
const LONGEST = 200;

/** What is open around a token. */
interface Holder {
  readonly place: string;
  readonly is_list: boolean;
  index: number;
  /** Of an object: the key whose value comes. */
  key: string | null;
}

/**
 * Makes what finds the line of a place such as `questions[2].options[0]` in sound JSON; of the nearest above it that is
 * there. The text is read once, when it is first asked.
 */
export function createJsonLocator(text: string): (where: string) => number {
  let lines: ReadonlyMap<string, number> | null = null;
  return (where) => {
    lines ??= indexLines(text);
    for (let place = where; place !== ''; place = cutLast(place)) {
      const line = lines.get(place);
      if (line !== undefined) return line;
    }
    return lines.get('') ?? 1;
  };
}

const cutLast = (place: string): string =>
  place.slice(0, Math.max(0, place.lastIndexOf('.'), place.lastIndexOf('[')));

function indexLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  const holders: Holder[] = [];
  let line = 1;
  for (const [token] of text.matchAll(TOKEN)) {
    const holder = holders.at(-1);
    if (token === '\n') line++;
    else if (token === '}' || token === ']') holders.pop();
    else if (token === ',' && holder !== undefined) {
      holder.index++;
      holder.key = null;
    } else if (token !== ':') {
      if (holder !== undefined && !holder.is_list && holder.key === null) holder.key = JSON.parse(token);
      else {
        const place = holder === undefined ? '' : namePlace(holder);
        if (holders.length < DEEPEST && !lines.has(place)) lines.set(place, line);
        if (token === '{' || token === '[')
          holders.push({ place, is_list: token === '[', index: 0, key: null });
      }
    }
  }
  return lines;
}

function namePlace({ place, is_list, index, key }: Holder): string {
  if (place.length > LONGEST) return place;
  if (is_list) return `${place}[${index}]`;
  return place === '' ? `${key}` : `${place}.${key}`;
}
