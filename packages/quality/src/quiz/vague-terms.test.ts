import { measureRule } from '../testing/measure-rule.ts';
import { vagueTermsCorpus } from './corpus/vague-terms.ts';
import { vagueTerms } from './vague-terms.ts';

measureRule(vagueTerms, vagueTermsCorpus);
