/** Says a rule's reason in words; one of a newer API as it is written. */
export function sayReason(words: Readonly<Record<string, string>>, reason: string): string {
  return (Object.hasOwn(words, reason) ? words[reason] : undefined) ?? reason;
}
