const FENCE = '```';

/**
 * Finds the JSON object in an answer that may have prose or a code fence around it: from the first brace to the one
 * that closes it, or to the end when it is never closed.
 */
export function findJson(text: string): string | undefined {
  const start = findStart(text);
  if (start === -1) return undefined;
  const body = text.slice(start).trimEnd();
  const { closed_at } = scanBrackets(body);
  if (closed_at !== undefined) return body.slice(0, closed_at + 1);
  return body.endsWith(FENCE) ? body.slice(0, -FENCE.length).trimEnd() : body;
}

/** A fence that opens with a brace is the surest sign, then a brace with a quoted key, then any brace. */
function findStart(text: string): number {
  const fence = /```\w*\s*(?=\{)/.exec(text);
  if (fence !== null) return fence.index + fence[0].length;
  const keyed = text.search(/\{\s*"/);
  return keyed === -1 ? text.indexOf('{') : keyed;
}

/** True when at most one bracket is open at the end: more means that the answer broke off, and no repair brings it back. */
export function isNearlyWhole(json: string): boolean {
  const { depth, quoted } = scanBrackets(json);
  return depth <= 1 && !quoted;
}

interface Brackets {
  /** Where the first bracket is closed. */
  readonly closed_at: number | undefined;
  readonly depth: number;
  /** The end lies inside a string. */
  readonly quoted: boolean;
}

function scanBrackets(json: string): Brackets {
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < json.length; index++) {
    const sign = json[index];
    if (quoted) {
      if (sign === '\\') index++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') {
      depth--;
      if (depth === 0) return { closed_at: index, depth, quoted };
    }
  }
  return { closed_at: undefined, depth, quoted };
}
