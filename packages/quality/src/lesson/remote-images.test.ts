import { measureLessonRule } from '../testing/measure-lesson-rule.ts';
import { REMOTE_IMAGES } from './corpus/remote-images.ts';
import { remoteImages } from './remote-images.ts';

measureLessonRule(remoteImages, REMOTE_IMAGES);
