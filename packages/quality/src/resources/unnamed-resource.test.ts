import { measureListRule } from '../testing/measure-list-rule.ts';
import { UNNAMED_RESOURCE } from './corpus/unnamed-resource.ts';
import { unnamedResource } from './unnamed-resource.ts';

measureListRule(unnamedResource, UNNAMED_RESOURCE);
