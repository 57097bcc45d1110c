/** What a prompt says, as far as the author reads it. */
export interface AuthorData {
  readonly learning_goal?: string;
  readonly course_title?: string;
  readonly concept?: { readonly title?: string };
  /** What somebody, or a rule, wants changed. */
  readonly requirements?: readonly string[];
  /** Questions without their key. */
  readonly questions?: readonly { readonly question: string; readonly options: readonly string[] }[];
  readonly faults?: readonly { readonly question: { readonly question: string } }[];
  readonly dead?: readonly unknown[];
}

/** Reads the data of a prompt. */
export function readAuthorData(prompt: string): AuthorData {
  const json = /<input_data>\n([\s\S]*?)\n<\/input_data>/.exec(prompt)?.[1] ?? '{}';
  return JSON.parse(json) as AuthorData;
}
