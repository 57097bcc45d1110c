import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readPlaces } from './read-places.ts';

export const longestKeyShareCorpus: Corpus<readonly QuizItem[]> = {
  positives: readPlaces(`
    4 A+B+C+D+A+B+C+D+A+B+C+D+A+B+C+D+A+B+C+D+
    4 A+B+C-D+A+B-C+D+A-B+C+D-A+B+C-D+A+B-C+D+
    4 A+B-C+D-A+B-C+D-A+B-C+D-A+B-C+D-A+B-C+D-
    4 A-B-C-D-A-B-C-D-A-B-C-D-A-B-C-D-A-B-C-D-A-B-C-D-
    4 A+B+A+A-C+D-C+C-B+D+A-A+B-C+A-D+C-B+A+B-D+C-
    3 A+B+C+A+B+C+A+B+C+A+B+C+A-B-C-
    3 A+B+C+A+B-C+A+B+C-A+B+C+A-B+C+A+
    3 A-B-C-A-B-C-A-B-C-A-B-C-A-B-C-A-B-C-A-B-
    5 A+B+C-D+E-A+B-C+D+E-A+B+C-D-E+A+B-C-D+E+A+B-C+D-E+
    5 A-B-C-D-E-A-B-C-D-E-A-B-C-D-E-A-B-C-D-E-A-B-C-D-E-A-B-C-D-E-
    4 A+B+C+D-A+B+C-D+A+B+ 3 A+B+C-A+B+C+A-B+C+A+
    4 ABCDABCDABCD 4 A+B+C+D+A+B+C-D+A+B+C+D+A+B-C+D+A+B+C+D+
    4 D+D+D-D+D-D+D+D-D+D+D-D+D+D-D+D-D+D+D+D-
    4 A+A-A+A+A-A+A+A+A-A+A+A-A+A+A-A+A+A-A+A+A-A+A-A+A-
    4 B+C-A+B+D-C+A+B+C-D+A-B+C+D-A+B+C-D+A-B+C+D+A+B-C+D-A+B+
    3 A+C+B+A-A+C+B+A+C-B+A+C+A-B+C+A+
    4 C+C+C+C+C+C+C+C+C+C+C+D-D-D-D-D-D-D-D-D-
    5 E+E+E+E+E+E+E+E+E+E+E+A-A-A-A-A-A-A-A-A-A-A-A-A-A-
    4 A+D+B-A+C+D-B+A+C-D+B+A-C+D+B-A+C+D-B+A+ 2 AB
    4 B-B-B-B-B-B-B-B-B-B-B-B-B-B-B-B-B-B-B-B-B-
  `),
  negatives: readPlaces(`
    4 A+B-C-D-A+B-C-D-A+B-C-D-A+B-C-D-A+B-C-D-
    4 A+B+C-D-A+B-C-D-A+B+C-D-A-B+C-D-A-B+C-D-
    4 A+B+C+D+A+B+C+D+A+B+C+D+A+B+C+D+A+B+C+
    4 ABCDABCDABCDABCDABCDABCDABCDABCD
    4 A-B-C-D-A-B-C-D-A-B-C-D-
    4 A-B+C-D-A-B-C-D-A-B-C+D-A-B-C-D-A-B-C-D-
    3 A+B-C-A+B-C-A+B-C-A+B-C-A+B-C-
    3 A+B+C-A+B-C-A+B+C-A-B+C-A+B-C-
    3 A+B+C+A+B+C+A+B+C+A+B+C+A+B+
    5 A+B-C-D-E-A+B-C-D-E-A+B-C-D-E-A+B-C-D-E-A+B-C-D-E-
    5 A+B+C-D-E+A+B-C-D-E-A+B+C-D-E-A+B-C-D-E-A+B-C-D-E-
    5 A+B+C+D+E+A+B+C+D+E+A+B+C+D+E+A+B+C+D+E+A+B+C+D+
    4 A+B-C-D- 3 A+B-C-A+B-C- 5 A+B-C-D-E-
    2 A+B+A+B+A+B+A+B+A+B+A+B+A+B+A+B+A+B+A+B+
    4 A+BCDA-BCDA+BCDA-BCDA+BCDA-BCD
    4 D+D-D-D-D+D-D-D-D+D-D-D+D-D-D-D+D-D-D-D+
    4 B-B+B-B-B+B-B-B-B+B-B-B-B-B+B-B-B+B-B-B-B+B-
    3 C+C+C-C-C+C-C-C+C-C-C+C-C-C+C-C-
    4 A+A+A+A+A+A+A+A+A+B-B-B-B-B-B-B-B-B-B-B-
    4 A+
  `),
};
