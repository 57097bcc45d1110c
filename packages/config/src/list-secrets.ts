/** Variables whose whole value is a secret. */
const KEYS = [
  'LLM_API_KEY',
  'OPENAI_API_KEY',
  'ANTHROPIC_API_KEY',
  'GOOGLE_GENERATIVE_AI_API_KEY',
  'LLM_FALLBACK_API_KEY',
  'OPENALEX_API_KEY',
  'SEMANTIC_SCHOLAR_API_KEY',
  'PGPASSWORD',
] as const;
const HEADERS = ['OTEL_EXPORTER_OTLP_HEADERS', 'OTEL_EXPORTER_OTLP_TRACES_HEADERS'] as const;
const ADDRESSES = [
  'DATABASE_URL',
  'DATABASE_DIRECT_URL',
  'LLM_BASE_URL',
  'GROBID_URL',
  'LITERATURE_GATEWAY_URL',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_EXPORTER_OTLP_TRACES_ENDPOINT',
] as const;

type Secret = (typeof KEYS)[number] | (typeof HEADERS)[number] | (typeof ADDRESSES)[number];

/** Lists what of a configuration no log may say: keys, values of headers, passwords in addresses. */
export function listSecrets(read: Readonly<Partial<Record<Secret, string | undefined>>>): string[] {
  return [
    ...KEYS.flatMap((name) => read[name] ?? []),
    ...HEADERS.flatMap((name) => readValues(read[name] ?? '')),
    ...ADDRESSES.flatMap((name) => readPassword(read[name] ?? '')),
  ].filter((secret) => secret !== '');
}

/** `name=value` pairs, separated by commas, percent-encoded. */
const readValues = (headers: string): string[] =>
  headers
    .split(',')
    .map((pair) => pair.slice(pair.indexOf('=') + 1).trim())
    .flatMap((value) => [value, decode(value)]);

function readPassword(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const { password } = new URL(address);
  return [password, decode(password)];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
