import { measureListRule } from '../testing/measure-list-rule.ts';
import { PLACEHOLDER_URL } from './corpus/placeholder-url.ts';
import { placeholderUrl } from './placeholder-url.ts';

measureListRule(placeholderUrl, PLACEHOLDER_URL);
