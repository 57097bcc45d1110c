import { measureLessonRule } from '../testing/measure-lesson-rule.ts';
import { brokenDiagram } from './broken-diagram.ts';
import { BROKEN_DIAGRAM } from './corpus/broken-diagram.ts';

measureLessonRule(brokenDiagram, BROKEN_DIAGRAM);
