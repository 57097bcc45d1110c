import { measureRule } from '../testing/measure-rule.ts';
import { trueFalseSeriesCorpus } from './corpus/true-false-series.ts';
import { trueFalseSeries } from './true-false-series.ts';

measureRule(trueFalseSeries, trueFalseSeriesCorpus);
