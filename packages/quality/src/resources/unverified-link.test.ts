import { measureListRule } from '../testing/measure-list-rule.ts';
import { UNVERIFIED_LINK } from './corpus/unverified-link.ts';
import { unverifiedLink } from './unverified-link.ts';

measureListRule(unverifiedLink, UNVERIFIED_LINK);
