import { measureLessonRule } from '../testing/measure-lesson-rule.ts';
import { HEADING_JUMP } from './corpus/heading-jump.ts';
import { headingJump } from './heading-jump.ts';

measureLessonRule(headingJump, HEADING_JUMP);
