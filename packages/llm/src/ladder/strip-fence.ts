const WHOLE_FENCE = /^(`{3,})(?:markdown|md)\s*\n([\s\S]*?)\n?\1\s*$/i;

/** Takes off a `markdown` fence that stands around a whole text; fences inside it stay. */
export const stripFence = (text: string): string => WHOLE_FENCE.exec(text)?.[2] ?? text;
