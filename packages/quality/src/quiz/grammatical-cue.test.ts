import { measureRule } from '../testing/measure-rule.ts';
import { grammaticalCueCorpus } from './corpus/grammatical-cue.ts';
import { grammaticalCue } from './grammatical-cue.ts';

measureRule(grammaticalCue, grammaticalCueCorpus);
