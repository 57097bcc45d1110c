import { type BodyReader, FINISH_EVENT } from './body-reader.ts';

const NOTHING = new Uint8Array();

/** Reads a body that is one JSON document, and gives it as a stream once it is whole. */
export function createJsonReader(): BodyReader {
  const pieces: Uint8Array[] = [];
  return {
    read(piece) {
      pieces.push(piece);
      return NOTHING;
    },
    end: () => new TextEncoder().encode(renderAsStream(new TextDecoder().decode(Buffer.concat(pieces)))),
  };
}

/** A document that broke off gives no event, which is how a connection that was cut looks. */
function renderAsStream(body: string): string {
  let completion: Completion;
  try {
    completion = JSON.parse(body);
  } catch {
    return '';
  }
  const { choices, ...rest } = completion;
  if (!Array.isArray(choices)) return renderEvent(completion);
  const chunk = {
    ...rest,
    choices: choices.map(({ message, ...choice }) => ({ ...choice, delta: message })),
  };
  // What parsed was not cut off, so a server that names no reason means that it was done.
  const finish = choices[0]?.finish_reason == null ? FINISH_EVENT : '';
  return `${renderEvent(chunk)}${finish}`;
}

const renderEvent = (chunk: object) => `data: ${JSON.stringify(chunk)}\n\n`;

interface Completion {
  readonly choices?: readonly { readonly message?: unknown; readonly finish_reason?: unknown }[];
}
