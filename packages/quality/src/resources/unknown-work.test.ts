import { measureListRule } from '../testing/measure-list-rule.ts';
import { UNKNOWN_WORK } from './corpus/unknown-work.ts';
import { unknownWork } from './unknown-work.ts';

measureListRule(unknownWork, UNKNOWN_WORK);
