import { z } from 'zod';
import { cleanText } from '../text/clean-text.ts';

/** Text of a person: storable, without blanks around it. */
export const text = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((value) => cleanText(value).trim());

export const LEVELS = ['beginner', 'intermediate', 'advanced'] as const;
export const CONTENT_PREFERENCES = ['visual', 'text', 'audio', 'hands_on'] as const;

// BCP 47, as far as a person writes it by hand: `en`, `zh-CN`, `sr-Latn-RS`; 35 characters hold any (RFC 5646, 4.4.1).
const language = z
  .string()
  .max(35)
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language tag such as en or zh-CN is needed');

/** What a learner wants and brings; only the goal is needed. */
export const preferencesSchema = z.strictObject({
  learning_goal: text(2000).min(3).describe('What to learn, 3 to 2,000 characters'),
  available_hours_per_week: z.int().min(1).max(168).default(10),
  current_level: z.enum(LEVELS).default('beginner'),
  motivation: text(2000).optional(),
  career_background: text(2000).optional(),
  content_preference: z.array(z.enum(CONTENT_PREFERENCES)).max(4).default(['visual', 'text']),
  target_deadline: z
    .union([z.iso.date(), z.iso.datetime({ offset: true, local: true }).max(40)], {
      error: 'a date such as 2027-03-31, or a date with a time, is needed',
    })
    .optional(),
  industry: text(200).optional(),
  current_role: text(200).optional(),
  tech_stack: z.array(text(100)).max(50).optional(),
  primary_language: language.default('en'),
  secondary_language: language.optional(),
});
export type Preferences = z.infer<typeof preferencesSchema>;
