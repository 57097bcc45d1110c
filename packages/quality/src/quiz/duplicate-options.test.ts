import { measureRule } from '../testing/measure-rule.ts';
import { duplicateOptionsCorpus } from './corpus/duplicate-options.ts';
import { duplicateOptions } from './duplicate-options.ts';

measureRule(duplicateOptions, duplicateOptionsCorpus);
