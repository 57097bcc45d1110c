import { measureRule } from '../testing/measure-rule.ts';
import { placeholderOptionCorpus } from './corpus/placeholder-option.ts';
import { placeholderOption } from './placeholder-option.ts';

measureRule(placeholderOption, placeholderOptionCorpus);
