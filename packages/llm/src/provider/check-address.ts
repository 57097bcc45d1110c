/** The variables that an address and its key stand in. */
interface Written {
  readonly variable: string;
  readonly key_variable: string;
}

/** Says what is wrong with an address; null when it can be used. */
export function checkAddress(base_url: string, { variable, key_variable }: Written): string | null {
  if (!URL.canParse(base_url))
    return `${variable} has no address in it. Give one such as http://127.0.0.1:8001/v1.`;
  const { protocol, username, password } = new URL(base_url);
  if (protocol !== 'http:' && protocol !== 'https:')
    return `${variable}: an address has to begin with http:// or https://.`;
  if (username !== '' || password !== '')
    return `${variable} has a user name in its address. Put the key into ${key_variable}.`;
  return null;
}
