import type { Corpus } from '../../testing/measure-rule.ts';
import { type OutlineExample, readOutlines } from './read-outlines.ts';

const courses = (text: string) =>
  text
    .trim()
    .split(/\s*\n\s*/)
    .map((title) => `{${title}}`)
    .join('\n');

export const emptyOutline: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      courses(`Sourdough
      Learn Rust in a week
      Watercolour for beginners
      Contract law
      (none)
      Music theory
      The French Revolution
      First aid
      Statistics with R
      Chess openings
      Gardening on a balcony
      Public speaking`),
    ),
    ...readOutlines(
      'zh',
      courses(`线性代数
      家常川菜
      唐诗三百首
      摄影入门
      经济学原理
      太极拳
      书法
      Python 数据分析`),
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      `
      Flour
      {(none)} Starter > Feeding
      (none) > (none) :: (none)
      (blank) > Basics :: Kneading
      Stage without modules >
      Starter > Module without concepts ::
      > Autolyse
      Starter > || Baking >
      Starter > Feeding :: | Storing ::
      {Empty} Nothing
      Brushes =(none)
      Washes ~0
      Glazes <washes
      Paper; Paper
      Offer !h; Acceptance !e
      `,
    ),
    ...readOutlines(
      'zh',
      `
      向量
      {空} 基础 >
      基础 > 矩阵 ::
      基础 > 矩阵 :: (none)
      火候; 刀工
      `,
    ),
  ],
};

export const emptyStage: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      `
      Getting ready >
      Starter > Feeding || Baking >
      Starter > || Baking > Oven
      Starter > Feeding || Shaping > || Baking > Oven
      Starter > || Shaping > || Baking >
      (none) > || Baking > Oven
      Colour > Hue; Value || Practice >
      Colour > Hue || Texture > Grain || Projects >
      Rights > Property || Duties > || Courts > Appeal
      Openings > Italian || Endgames >
      Airway > Recovery position || Shock >
      Data > Types || Models > || Reports > Tables
      Soil > Acidity || Water > Drainage || Harvest >
      Voice > Breath || Body >
      `,
    ),
    ...readOutlines(
      'zh',
      `
      基础 > 向量 || 进阶 >
      准备 >
      刀工 > 切丝 || 火候 > || 调味 > 盐
      平仄 > 格律 || 鉴赏 >
      曝光 > || 构图 > 三分法
      需求 > 弹性 || 供给 > || 均衡 >
      `,
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      `
      Starter > Feeding
      Starter > Feeding :: || Baking > Oven
      Starter > (none) :: Flour || Baking > Oven
      (none) > Flour || Baking > Oven
      Getting ready > ::
      {No stages at all}
      Starter > (blank) ::
      Starter > One :: Flour | Two ::
      Colour > Hue || Colour > Value
      Rights > Property; Tort || Duties > Care
      Openings > Italian =(none)
      Empty stage > Emptiness
      Review >  Nothing new
      Airway > Recovery position ~0 || Shock > Signs
      `,
    ),
    ...readOutlines(
      'zh',
      `
      基础 > 向量
      基础 > 矩阵 ::
      (none) > 火候
      空 > 空集
      曝光 > 光圈; 快门 || 构图 > 三分法
      需求 > (none) :: 弹性
      `,
    ),
  ],
};

export const emptyModule: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      `
      Starter > Feeding ::
      Starter > Feeding :: | Storing :: Jars
      Starter > Feeding :: Flour | Storing ::
      Starter > Feeding :: Flour || Baking > Oven ::
      (none) > (none) ::
      Colour > Hue :: | Value ::
      Colour > Hue :: Wheel | Value :: | Chroma :: Grey
      Rights > Property :: Title || Duties > Care :: | Trust :: Deeds
      Openings > Italian :: || Endgames > Rooks :: Lucena
      Airway > Recovery :: Position | Choking ::
      Data > Types :: Factors | Frames :: || Models > Lines :: Slope
      Soil > Acidity :: Lime || Water > Drainage ::
      Voice > Breath :: | Pitch :: | Pace ::
      Projects > Final project ::
      `,
    ),
    ...readOutlines(
      'zh',
      `
      基础 > 向量 ::
      基础 > 向量 :: 加法 | 矩阵 ::
      刀工 > 切丝 :: || 火候 > 爆炒 :: 油温
      鉴赏 > 意象 :: 月亮 | 用典 ::
      曝光 > 光圈 :: 景深 || 构图 > 三分法 ::
      练习 > 综合练习 ::
      `,
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      `
      Starter > Feeding :: Flour
      Starter > Feeding :: (none)
      Starter > (none) :: Flour
      {No stages}
      A stage without modules >
      Starter > || Baking > Oven :: Steam
      Colour > Hue :: Wheel | Value :: Scale
      Rights > Property :: Title =(none)
      Openings > Italian :: Giuoco Piano ~0
      Endgames > Rooks :: Lucena <nowhere
      Data > Types :: Factors; Factors
      Emptiness > The empty set :: Empty module
      Voice > (blank) :: Breath
      Soil > Acidity :: Lime || Harvest >
      `,
    ),
    ...readOutlines(
      'zh',
      `
      基础 > 向量 :: 加法
      基础 > (none) :: 加法
      进阶 >
      空 > 空集 :: 空
      刀工 > 切丝 :: 土豆丝 | 切片 :: 肉片
      构图 > 三分法 :: (blank)
      `,
    ),
  ],
};

export const duplicateId: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      `
      Flour; Flour
      Flour #a; Water #a
      Flour #a; Water #b; Salt #a
      Loops; Conditions; Loops
      Loops || Functions; Loops
      One > A :: Hue | B :: Hue
      Hue #hue; The hue of a colour #hue
      Offer #c1; Acceptance #c2; Breach #c2
      Offer #c1 || Acceptance #c1 || Breach #c1
      Rooks; rooks
      Pawns!; Pawns
      Lift & drag; Lift drag
      Basics || Basics || Basics
      Types #x =(none); Frames #x
      Airway #toString; Pulse #toString
      Lime #__proto__; Compost #__proto__
      `,
    ),
    ...readOutlines(
      'zh',
      `
      向量 #v; 矩阵 #v
      火候; 刀工; 火候
      光圈 #a || 快门 #b || 感光度 #a
      需求 #x; 供给 #y; 均衡 #y
      `,
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      `
      Flour; Water
      Flour #a; Flour #b
      Loops #loop; Loops #loops
      Hue #hue; Hue #Hue
      Rooks #rook-1; Rooks #rook-2
      C #c; C++ #cpp; C# #c-sharp
      One > Basics :: Offer || Two > Basics :: Breach
      Chess; Checkers; Go
      Offer #c1; Breach #c11
      Breath #breath <breath
      Pitch #a; Pace #b <a,a
      toString; valueOf
      Types; Types of frames
      Lime #__proto__; Compost #constructor
      Airway #1; Pulse #2; Shock #10
      Part 1; Part 2
      `,
    ),
    ...readOutlines(
      'zh',
      `
      向量 #v1; 向量 #v2
      火候 #huohou; 刀工 #daogong
      平仄上 #a; 平仄下 #b
      需求; 需求弹性
      `,
    ),
  ],
};

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
