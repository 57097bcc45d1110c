import { measureRule } from '../testing/measure-rule.ts';
import { explanationNamesOptionCorpus } from './corpus/explanation-names-option.ts';
import { explanationNamesOption } from './explanation-names-option.ts';

measureRule(explanationNamesOption, explanationNamesOptionCorpus);
