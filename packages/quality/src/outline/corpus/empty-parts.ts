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
