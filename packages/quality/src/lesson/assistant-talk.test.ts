import { measureLessonRule } from '../testing/measure-lesson-rule.ts';
import { assistantTalk } from './assistant-talk.ts';
import { ASSISTANT_TALK } from './corpus/assistant-talk.ts';

measureLessonRule(assistantTalk, ASSISTANT_TALK);
