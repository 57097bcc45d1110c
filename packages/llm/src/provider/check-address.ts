/** Says what is wrong with a base URL; null when it can be used. */
export function checkAddress(base_url: string): string | null {
  if (!URL.canParse(base_url))
    return 'LLM_BASE_URL is no address. Give one such as http://127.0.0.1:8001/v1.';
  const { protocol, username, password } = new URL(base_url);
  if (protocol !== 'http:' && protocol !== 'https:')
    return 'LLM_BASE_URL has to begin with http:// or https://.';
  if (username !== '' || password !== '')
    return 'LLM_BASE_URL holds a user name. Put the key into LLM_API_KEY.';
  return null;
}
