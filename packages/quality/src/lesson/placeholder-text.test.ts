import { measureLessonRule } from '../testing/measure-lesson-rule.ts';
import { PLACEHOLDER_TEXT } from './corpus/placeholder-text.ts';
import { placeholderText } from './placeholder-text.ts';

measureLessonRule(placeholderText, PLACEHOLDER_TEXT);
