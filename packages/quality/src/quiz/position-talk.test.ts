import { measureRule } from '../testing/measure-rule.ts';
import { positionTalkCorpus } from './corpus/position-talk.ts';
import { positionTalk } from './position-talk.ts';

measureRule(positionTalk, positionTalkCorpus);
