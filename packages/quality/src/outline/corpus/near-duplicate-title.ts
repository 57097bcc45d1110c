import type { Corpus } from '../../testing/measure-rule.ts';
import { type OutlineExample, readOutlines } from './read-outlines.ts';

/** Ids apart, so that only the titles are alike. */
const pair = (line: string): string =>
  line
    .trim()
    .split('; ')
    .map((title, index) => `${title} #c${index + 1}`)
    .join('; ');
const pairs = (text: string): string => text.trim().split('\n').map(pair).join('\n');

export const nearDuplicateTitle: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      pairs(`
      Closures; Testing; Closures
      Closures; Testing; closures
      Closures; Testing; Closures!
      Supply and demand; Markets; Supply and Demand:
      Sourdough starter; Oven; Sourdough starters
      The recovery position; Choking; The Recovery-Position
      Linear regression models; Variance; Linear regression model
      Colour temperature; Hue; Color temperature
      Photosynthesis in plants; Cells; Photosynthesis in plant
      Contract formation basics; Breach; Contract formation: basics
      Understanding photosynthesis; Leaves; Understanding photosyntheses
      Normalisation of tables; Indexes; Normalization of tables
      Breathing & posture; Pitch; Breathing and posture
      Rook endings in practice; Pawns; Rook ending in practice
      `),
    ),
    ...readOutlines(
      'zh',
      pairs(`
      闭包; 测试; 闭包
      闭包与作用域; 测试; 闭包与作用域。
      供给与需求; 市场; 供给与需求（）
      ＪＳＯＮ 文件; 测试; JSON文件
      线性回归模型的建立与检验; 方差; 线性回归模型的建立和检验
      火候的掌握; 刀工; 火候的掌握！
      `),
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      pairs(`
      Functions in Python part 1; Functions in Python part 2; Functions in Python part 3
      The First World War; The Second World War; The Cold War
      Programming in C; Programming in C++; Programming in C#
      Supply; Demand; Supply and demand
      Integration; Differentiation; Partial differentiation
      Sonata form I; Sonata form II; Sonata form III
      Type 1 errors; Type 2 errors; Power
      Rook endings; Pawn endings; Knight endings
      Reading files; Writing files; Deleting files
      Inductive reasoning; Deductive reasoning; Abductive reasoning
      Hypothyroidism; Hyperthyroidism; Goitre
      Encoding; Decoding; Coding
      Loops; While loops; For loops
      Macroeconomics; Microeconomics; Econometrics
      `),
    ),
    ...readOutlines(
      'zh',
      pairs(`
      供给; 需求; 供给与需求
      唐诗鉴赏（上）; 唐诗鉴赏（中）; 唐诗鉴赏（下）
      第一次世界大战; 第二次世界大战; 冷战
      归纳推理; 演绎推理; 类比推理
      读取文件; 写入文件; 删除文件
      宏观经济学; 微观经济学; 计量经济学
      `),
    ),
  ],
};
