import { measureLessonRule } from '../testing/measure-lesson-rule.ts';
import { EMPTY_SECTION } from './corpus/empty-section.ts';
import { emptySection } from './empty-section.ts';

measureLessonRule(emptySection, EMPTY_SECTION);
