import type { Corpus } from '../../testing/measure-rule.ts';
import { type OutlineExample, readOutlines } from './read-outlines.ts';

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
