import { measureRule } from '../testing/measure-rule.ts';
import { duplicateQuestionsCorpus } from './corpus/duplicate-questions.ts';
import { duplicateQuestions } from './duplicate-questions.ts';

measureRule(duplicateQuestions, duplicateQuestionsCorpus);
