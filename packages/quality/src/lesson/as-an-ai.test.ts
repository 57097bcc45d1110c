import { measureLessonRule } from '../testing/measure-lesson-rule.ts';
import { asAnAi } from './as-an-ai.ts';
import { AS_AN_AI } from './corpus/as-an-ai.ts';

measureLessonRule(asAnAi, AS_AN_AI);
