import { measureRule } from '../testing/measure-rule.ts';
import { explanationMissingCorpus } from './corpus/explanation-missing.ts';
import { explanationMissing } from './explanation-missing.ts';

measureRule(explanationMissing, explanationMissingCorpus);
