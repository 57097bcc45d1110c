import { measureListRule } from '../testing/measure-list-rule.ts';
import { alikeEntries } from './alike-entries.ts';
import { ALIKE_ENTRIES } from './corpus/alike-entries.ts';

measureListRule(alikeEntries, ALIKE_ENTRIES);
