import { plainText } from './plain-text.ts';

const LONGEST_SUBJECT = 48;

/** How people begin when they say what they want to learn. */
const OPENINGS = [
  /^(please|i (want|would like|need|wish|am trying|plan)( to)?|i'd like to|help me( to)?|teach me|show me|how (do|can|should) i|how to)\s+/i,
  /^(learn(ing)?|understand(ing)?|master(ing)?|study(ing)?|get(ting)? (started|better) (with|at|in)|know|become|improve( my)?)\s+(about\s+|how\s+to\s+)?/i,
  /^(我想要?|我要|我希望|请|帮我|教我|如何|怎么样?|怎样)\s*/,
  /^(系统地?|快速|深入|从零开始)?(学习|学会|学|掌握|了解|理解|入门|精通)\s*(一下)?\s*/,
];

/** Finds the few words that name what a goal is about: "I want to learn Rust ownership!" gives "Rust ownership". */
export function findSubject(goal: string): string {
  const whole = plainText(goal, 2000);
  const clause = whole.split(/(?<=\S)(?:[.!?;](?:\s|$)|[。！？；，]|,\s)/, 1)[0] ?? '';
  const named = OPENINGS.reduce(
    (rest) => OPENINGS.reduce((text, opening) => text.replace(opening, ''), rest),
    clause,
  );
  return plainText(named, LONGEST_SUBJECT) || plainText(whole, LONGEST_SUBJECT);
}
