import { measureRule } from '../testing/measure-rule.ts';
import { absoluteTerms } from './absolute-terms.ts';
import { absoluteTermsCorpus } from './corpus/absolute-terms.ts';

measureRule(absoluteTerms, absoluteTermsCorpus);
