import { measureLessonRule } from '../testing/measure-lesson-rule.ts';
import { UNLISTED_LINKS } from './corpus/unlisted-links.ts';
import { unlistedLinks } from './unlisted-links.ts';

measureLessonRule(unlistedLinks, UNLISTED_LINKS);
