import type { Corpus } from '../../testing/measure-rule.ts';
import { type OutlineExample, readOutlines } from './read-outlines.ts';

export const unknownPrerequisite: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      `
      Flour <water; Salt; Yeast
      Flour; Dough <flour,water; Bread <dough
      Loops; Functions <loop; Closures <functions
      Loops; Functions <Loops
      Loops; Functions <loops-1
      Hue #c1; Value #c2 <c3
      Hue #c1; Value #c2 <c1,c9; Chroma #c3 <c2
      Offer; Breach <acceptance || Remedies <breach
      Lift <bernoulli; Drag; Thrust
      Rooks <rules-of-chess
      Airway #a <b
      Pulse #a; Shock #b <a,
      Types #toString; Frames <valueOf
      Starter > Feeding :: Flour | Storing :: Jars <feeding
      Starter > Feeding :: Flour || Baking > Oven :: Steam <starter
      Soil; Lime <soil,Soil
      `,
    ),
    ...readOutlines(
      'zh',
      `
      向量 #v; 矩阵 #m <w
      刀工 #a; 火候 #b <刀工
      光圈 #c1; 快门 #c2 <c1 || 曝光 #c3 <c0
      需求 #d; 弹性 #e <d,supply
      `,
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      `
      Flour; Water; Salt
      Flour; Dough <flour; Bread <dough
      Bread <dough; Dough <flour; Flour
      Flour <flour
      Loops; Functions <loops,loops
      Hue #c1; Value #c2 <c1
      Hue #c1 <c2; Value #c2 <c1
      Offer || Breach <offer || Remedies <breach,offer
      Types #toString; Frames <toString
      Rooks #rook; Rook endings <rook
      Soil #Soil; Lime <Soil
      One > A :: Lift | B :: Drag <lift
      One > A :: Lift <drag || Two > B :: Drag
      Part 1; Part 2 <part-1; Part 3 <part-1,part-2
      Pulse #1; Shock #2 <1
      Airway #a; Pulse #a; Shock #b <a
      `,
    ),
    ...readOutlines(
      'zh',
      `
      向量 #v; 矩阵 #m <v
      刀工 #刀工; 火候 #b <刀工
      曝光 #c3 <c1 || 光圈 #c1
      需求 #d; 弹性 #e <d; 均衡 #f <d,e
      `,
    ),
  ],
};

export const prerequisiteCycle: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      `
      Flour <flour
      Flour <bread; Bread <flour
      Flour <bread; Dough <flour; Bread <dough
      Flour; Dough <flour,bread; Bread <dough
      A #a <d; B #b <a; C #c <b; D #d <c
      Loops; Functions <closures; Closures <functions
      Loops; Functions <loops,functions
      Hue #c1 <c3; Value #c2; Chroma #c3 <c1
      Offer || Breach <remedies || Remedies <breach
      One > A :: Lift <drag || Two > B :: Drag <lift
      Lift #a; Drag #b <a,d; Thrust #c <b; Weight #d <c
      Rooks #r; Pawns #p <r,k; Kings #k <p
      Airway #x <y; Pulse #y <x; Shock #z <w; Burns #w <z
      Soil #a <nowhere,b; Lime #b <a
      Types #toString <toString
      Tide #a <b,c; Moon #b; Sun #c <a
      `,
    ),
    ...readOutlines(
      'zh',
      `
      向量 #v <m; 矩阵 #m <v
      刀工 #a; 火候 #b <b
      光圈 #c1 <c3 || 快门 #c2 <c1 || 曝光 #c3 <c2
      需求 #d; 弹性 #e <d,f; 均衡 #f <e
      `,
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      `
      Flour; Water; Salt
      Flour; Dough <flour; Bread <dough
      Bread <dough; Dough <flour; Flour
      Flour #a; Dough #b <a; Bread #c <a,b
      A #a; B #b <a; C #c <a; D #d <b,c
      A #a <b,c; B #b <d; C #c <d; D #d
      Flour <nowhere; Bread <flour
      Loops #a <ghost; Functions #b <a; Closures #c <b,ghost
      Hue #c1; Value #c2 <c1; Chroma #c3 <c2; Tint #c4 <c3,c1
      Offer || Breach <offer || Remedies <breach,offer
      One > A :: Lift || Two > B :: Drag <lift
      Rooks; Rook endings <rooks; Rook and pawn endings <rooks,rook-endings
      Feedback loops; Vicious circles <feedback-loops
      Types #toString; Frames #valueOf <toString
      Pulse #a; Shock #b <a,a,a
      Tide #a <b; Moon #b; Sun #c <b; Eclipse #d <a,c
      `,
    ),
    ...readOutlines(
      'zh',
      `
      向量 #v; 矩阵 #m <v
      曝光 #c3 <c1,c2 || 光圈 #c1 || 快门 #c2 <c1
      循环 #loop; 递归 #rec <loop
      需求 #d; 供给 #s; 均衡 #e <d,s; 政策 #p <e,d
      `,
    ),
  ],
};

export const orderAgainstPrerequisites: Corpus<OutlineExample> = {
  positives: [
    ...readOutlines(
      'en',
      `
      Bread <dough; Dough
      Flour; Bread <dough; Dough <flour
      Bread <flour,dough; Flour; Dough
      Flour; Bread <flour,dough; Dough
      Closures <functions; Loops; Functions
      One > A :: Drag <lift || Two > B :: Lift
      One > A :: Drag <lift | B :: Lift
      Breach <offer || Offer || Remedies <breach
      Hue #c1 <c3; Value #c2; Chroma #c3
      Hue #c1; Value #c2 <c4; Chroma #c3; Tint #c4 <c1
      Flour <bread; Bread <flour
      Regression #r <m; Mean #m; Variance #v <m
      Rook endings <rooks; Rooks
      Shock #s <p,ghost; Pulse #p
      Melody #a <b; Scale #b <c; Interval #c
      Harvest #h <s || Soil #s || Water #w <s
      `,
    ),
    ...readOutlines(
      'zh',
      `
      矩阵 #m <v; 向量 #v
      爆炒 #a <b || 火候 #b
      光圈 #c1; 曝光 #c2 <c1,c3; 快门 #c3
      均衡 #e <d,s; 需求 #d; 供给 #s
      `,
    ),
  ],
  negatives: [
    ...readOutlines(
      'en',
      `
      Flour; Dough <flour; Bread <dough
      Flour; Dough <flour; Bread <flour,dough
      Flour <flour; Dough
      Flour <nowhere; Dough
      Loops; Functions; Closures <functions,loops
      One > A :: Lift || Two > B :: Drag <lift
      One > A :: Lift | B :: Drag <lift
      Offer || Breach <offer || Remedies <breach
      Remedies for breach; Breach; Offer
      Advanced bread; Basic dough; Flour
      Hue #c9; Value #c1 <c9; Chroma #c0 <c1
      Mean #z; Variance #y <z; Regression #a <y
      Rooks; Rook endings <rooks,rooks
      Part 2; Part 1
      Pulse; Shock <pulse || Burns <pulse
      Soil #a; Water #b <a,ghost
      `,
    ),
    ...readOutlines(
      'zh',
      `
      向量 #v; 矩阵 #m <v
      火候 #b || 爆炒 #a <b
      进阶; 基础
      需求 #d; 供给 #s; 均衡 #e <d,s
      `,
    ),
  ],
};
