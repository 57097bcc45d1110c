import type { Rule } from '../rule/define-rule.ts';
import type { Course } from './course.ts';
import { usedBeforeTaught } from './used-before-taught.ts';

/** The rules that need the whole of a finished course; the outline by itself is judged by `judgeOutlinePiece`. */
export const COURSE_RULES: readonly Rule<Course>[] = [usedBeforeTaught];
