import { measureRule } from '../testing/measure-rule.ts';
import { overlappingOptionsCorpus } from './corpus/overlapping-options.ts';
import { overlappingOptions } from './overlapping-options.ts';

measureRule(overlappingOptions, overlappingOptionsCorpus);
