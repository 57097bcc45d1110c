import { measureListRule } from '../testing/measure-list-rule.ts';
import { RESOURCE_LANGUAGE } from './corpus/resource-language.ts';
import { resourceLanguage } from './resource-language.ts';

measureListRule(resourceLanguage, RESOURCE_LANGUAGE);
