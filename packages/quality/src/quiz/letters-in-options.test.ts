import { measureRule } from '../testing/measure-rule.ts';
import { lettersInOptionsCorpus } from './corpus/letters-in-options.ts';
import { lettersInOptions } from './letters-in-options.ts';

measureRule(lettersInOptions, lettersInOptionsCorpus);
