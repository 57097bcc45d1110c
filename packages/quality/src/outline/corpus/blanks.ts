import type { Corpus } from '../../testing/measure-rule.ts';
import { type OutlineExample, readOutlines } from './read-outlines.ts';

export const blankTitle: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      `
      (none); Water; Salt
      (blank); Water; Salt
      Flour; (none); Salt
      Flour; Water; (blank)
      (none) > Feeding :: Flour
      (blank) > Feeding :: Flour
      Starter > (none) :: Flour
      Starter > (blank) :: Flour
      Starter > Feeding :: (none)
      (none) > (none) :: (none)
      Starter > Feeding :: Flour || (none) > Oven :: Steam
      Starter > Feeding :: Flour | (blank) :: Jars
      Starter > Feeding :: Flour || Baking > (none) :: Steam
      (none) >
      Rights > (none) ::
      (none) #a; (none) #b; (none) #c
      `,
    ),
    ...readOutlines(
      'zh',
      `
      (none); 矩阵; 行列式
      基础 > (blank) :: 向量
      (none) > 刀工 :: 切丝
      光圈; 快门; (blank) #c3
      `,
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      `
      Flour; Water; Salt
      {(none)} Flour; Water; Salt
      Flour =(none); Water; Salt
      ?; Water; Salt
      0; 1; 2
      ...; Water; Salt
      C; R; D
      π > e :: i
      - > Feeding :: Flour
      Blank verse; Rhyme; Metre
      Untitled; Water; Salt
      None; Null; Nil
      The blank page > Beginning :: First lines
      A > B :: C
      🎵 > 🎹 :: 🎻
      Starter > Feeding ::
      `,
    ),
    ...readOutlines(
      'zh',
      `
      空; 无; 有
      留白 > 构图 :: 空白
      一; 二; 三
      》; 、; 。
      `,
    ),
  ],
};

export const blankDescription: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      `
      Flour =(none); Water; Salt
      Flour =(blank); Water; Salt
      Flour; Water =(none); Salt
      Flour; Water; Salt =(blank)
      Flour =(none); Water =(none); Salt =(none)
      Starter > Feeding :: Flour =(none)
      Starter > Feeding :: Flour || Baking > Oven :: Steam =(none)
      Hue !e =(none); Value; Chroma
      Offer ~3 =(none); Acceptance; Breach
      Loops; Functions <loops =(blank); Closures
      (none) =(none); Water; Salt
      One > A :: Lift | B :: Drag =(blank)
      Rooks =What; Pawns =(none); Kings =Why
      Airway #a =(none); Pulse #b; Shock #c
      `,
    ),
    ...readOutlines(
      'zh',
      `
      向量 =(none); 矩阵; 行列式
      刀工; 火候 =(blank); 调味
      基础 > 光圈 :: 景深 =(none)
      需求; 供给; 均衡 =(none)
      平仄 ~2 =(blank); 押韵; 对仗
      站桩 =(none) || 云手 || 收势
      `,
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      `
      Flour; Water; Salt
      Flour =x; Water =y; Salt =z
      (none) =Something; Water; Salt
      Flour =?; Water; Salt
      Flour =...; Water; Salt
      Starter > (none) :: Flour
      (none) > Feeding :: Flour
      {(none)} Hue; Value; Chroma
      Hue =Blank; Value; Chroma
      Offer =0; Acceptance; Breach
      Loops =—; Functions; Closures
      Starter > Feeding ::
      Rooks =None; Pawns =null; Kings =undefined
      Lift =N/A; Drag; Thrust
      `,
    ),
    ...readOutlines(
      'zh',
      `
      向量 =方向; 矩阵; 行列式
      刀工 =空; 火候; 调味
      基础 > (none) :: 景深
      需求 =无; 供给; 均衡
      留白 =空白; 构图; 色彩
      平仄 =。; 押韵; 对仗
      `,
    ),
  ],
};
