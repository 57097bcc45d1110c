import { defineTexts } from '../language/define-texts.ts';
import type { MapHighlight } from './map-outline.ts';

/** The map of concepts. */
export const MAP = defineTexts({
  en: {
    the_map: 'the map',
    map: 'Concept map',
    list_hint: 'Arrow keys go from concept to concept, Enter chooses one.',
    zoom_in: 'Zoom in',
    zoom_out: 'Zoom out',
    whole: 'Show all',
    done: 'done',
    highlights: {
      added: 'new',
      moved: 'moved',
      changed: 'changed',
      issue: 'has an issue',
    } satisfies Record<MapHighlight, string>,
  },
  zh: {
    the_map: '概念图',
    map: '概念图',
    list_hint: '用方向键在概念之间移动，按回车键选择。',
    zoom_in: '放大',
    zoom_out: '缩小',
    whole: '显示全部',
    done: '已学完',
    highlights: { added: '新增', moved: '已移动', changed: '已修改', issue: '有问题' },
  },
});
