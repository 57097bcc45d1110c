/**
 * Renders data as the one block that a model is told to read as data: JSON on a line of its own between two marks.
 * No text inside can close the block, because `<` and every line break are escaped (U+2028 and U+2029 too).
 */
export function createDataBlock(data: Readonly<Record<string, unknown>>): string {
  const json = JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
  return `<input_data>\n${json}\n</input_data>`;
}
