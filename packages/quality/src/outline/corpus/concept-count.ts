import type { Corpus } from '../../testing/measure-rule.ts';
import { type OutlineExample, readOutlines } from './read-outlines.ts';

const many = (count: number, word: string) =>
  Array.from({ length: count }, (_, index) => `${word} ${index + 1}`).join('; ');

export const tooManyConcepts: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      `
      [1c] Flour; Water
      [2c] Flour; Water; Salt
      [2c] Flour || Water || Salt
      [3c] One > A :: Hue; Value | B :: Chroma; Tint
      [4c] ${many(5, 'Opening')}
      [5c] ${many(6, 'Ending')}
      [6c] ${many(12, 'Lesson')}
      [8c] ${many(9, 'Law')}
      [10c] ${many(11, 'Type')}
      [12c] ${many(30, 'Frame')}
      [20c] ${many(21, 'Rule')}
      [30c] ${many(31, 'Case')}
      [beginner 3c] Soil; Lime; Compost; Mulch
      [advanced 10h 3c] Breath; Pitch; Pace; Pause
      `,
    ),
    ...readOutlines(
      'zh',
      `
      [1c] 向量; 矩阵
      [2c] 刀工; 火候; 调味
      [3c] 光圈 || 快门 || 感光度 || 白平衡
      [5c] ${many(7, '唐诗')}
      [10c] ${many(11, '练习')}
      [30c] ${many(40, '定理')}
      `,
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      `
      [1c] Flour
      [2c] Flour; Water
      [3c] Flour || Water || Salt
      [4c] One > A :: Hue; Value | B :: Chroma; Tint
      [5c] ${many(5, 'Opening')}
      [6c] ${many(5, 'Ending')}
      [12c] ${many(12, 'Lesson')}
      [9c] ${many(9, 'Law')}
      [30c] ${many(30, 'Frame')}
      ${many(60, 'Rule')}
      [beginner] Soil; Lime; Compost; Mulch
      [10h] Breath; Pitch; Pace; Pause
      [3c] A > One :: | Two :: Flour; Water; Salt || B >
      {Nothing}
      `,
    ),
    ...readOutlines(
      'zh',
      `
      [2c] 向量; 矩阵
      [3c] 刀工; 火候; 调味
      [4c] 光圈 || 快门 || 感光度 || 白平衡
      [7c] ${many(7, '唐诗')}
      ${many(40, '定理')}
      [11c] ${many(11, '练习')}
      `,
    ),
  ],
};

export const tooFewConcepts: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      `
      {Sourdough} Everything about sourdough
      Flour; Water
      [30c] Rust
      [6c] Hue; Value
      [7c] Offer and acceptance
      [beginner 12c] Chess
      [10h] First aid
      [advanced 100c] Tensors; Manifolds
      Part one > Basics :: Lift || Part two > Practice :: Drag
      Soil >  || Water > Drainage
      Voice > Breath :: | Pitch :: Scale
      {Nothing at all}
      The whole of statistics ~40
      [8c] All of contract law ~100; Exam ~2
      `,
    ),
    ...readOutlines(
      'zh',
      `
      线性代数
      [10c] 川菜; 练习
      [6c] 唐诗
      基础 > 光圈 || 进阶 >
      [30c] 经济学全部内容 ~60
      太极拳; 太极剑
      `,
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      `
      Flour; Water; Salt
      [5c] Rust
      [1c] Everything about sourdough
      [2c] Hue; Value
      [5c] Offer; Acceptance
      [6c] Lift; Drag; Thrust
      [3c] Chess
      One > A :: Breath || Two > B :: Pitch || Three > C :: Pace
      [4c] Tensors; Manifolds
      [beginner 5c] First aid
      Soil; Soil; Soil
      [100c] Lime; Compost; Mulch
      Voice > A :: One; Two | B :: Three
      (none); (none) #b; (none) #c
      `,
    ),
    ...readOutlines(
      'zh',
      `
      向量; 矩阵; 行列式
      [5c] 川菜; 练习
      [1c] 唐诗
      光圈 || 快门 || 感光度
      [3c] 经济学全部内容 ~60
      [6c] 站桩; 云手; 收势
      `,
    ),
  ],
};
