const TRUE = /^(?:true|yes|correct|right|对|正确|是|真|√)$/;
const FALSE = /^(?:false|no|incorrect|wrong|错|错误|不正确|否|假|×)$/;

/** Reads an option of a true-or-false question; null where it is neither word. */
export function readTruth(lower: string): boolean | null {
  const word = lower.replace(/[\s.。]+$/u, '').trim();
  return TRUE.test(word) ? true : FALSE.test(word) ? false : null;
}

const CLAIMS: readonly RegExp[] = [
  /^(true|false|correct|incorrect|wrong|yes|no)\s?[.,:;!—–-]/,
  /\b(?:the|this|that) (?:statement|claim|sentence|assertion|answer|correct answer) is (?:therefore |thus |indeed |simply )?(not true|not correct|true|correct|false|incorrect|wrong)\b(?! (?:that|only|if|for))/,
  /^(正确|错误|对|错|不正确)[。,:;!]/u,
  /(?:该|这个|此|这一|这种|题中的?|题目的?|本题)(?:说法|陈述|表述|命题|判断|观点|句话)?(?:是|答案为|答案是)?(不正确|不对|正确|错误|对|错)(?:的)?(?=[。,;:!]|$)/u,
  /^(?:说法|陈述|表述)(不正确|正确|错误)/u,
];

/** Reads whether an explanation, in NFKC, calls the statement true; null where it does not say so in so many words. */
export function readTruthClaim(explanation: string): boolean | null {
  const text = explanation.trim().toLowerCase();
  for (const pattern of CLAIMS) {
    const word = pattern.exec(text)?.[1];
    if (word !== undefined) return /^(?:true|correct|yes|正确|对)$/.test(word);
  }
  return null;
}
