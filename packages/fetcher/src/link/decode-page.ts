const MARKS: readonly (readonly [label: string, ...bytes: number[]])[] = [
  ['utf-8', 0xef, 0xbb, 0xbf],
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];
/** The standard has browsers look through 1,024 bytes for it at least; pages with long comments put it later. */
const HEAD_BYTES = 4_096;
const META = /<meta\b[^>]{0,200}?\bcharset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})/i;

/**
 * Reads a page's text as browsers do: by its byte order mark, by what the server says, by its own `meta`; else as UTF-8
 * if it can be that, and as Windows-1252 if not (WHATWG HTML, 13.2.3.2). Never throws; what cannot be read becomes U+FFFD.
 */
export function decodePage(bytes: Uint8Array, charset: string): string {
  const mark = MARKS.find(([, ...signs]) => signs.every((sign, index) => bytes[index] === sign))?.[0];
  const label = [mark, charset, readMeta(bytes)].find((named) => named !== undefined && isKnown(named));
  if (label !== undefined) return new TextDecoder(label).decode(bytes);
  try {
    // A page that was cut may end within a character: to a stream that is no fault.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** A `meta` that could be read cannot stand in UTF-16; the standard takes such a word for UTF-8. */
function readMeta(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const label = META.exec(head)?.[1]?.toLowerCase();
  return label?.startsWith('utf-16') ? 'utf-8' : label;
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
}
