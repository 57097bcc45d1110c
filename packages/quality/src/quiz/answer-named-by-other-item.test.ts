import { measureRule } from '../testing/measure-rule.ts';
import { answerNamedByOtherItem } from './answer-named-by-other-item.ts';
import { answerNamedByOtherItemCorpus } from './corpus/answer-named-by-other-item.ts';

measureRule(answerNamedByOtherItem, answerNamedByOtherItemCorpus);
