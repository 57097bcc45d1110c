import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const explanationMissingCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      Who wrote "Emma"? | *Jane Austen | George Eliot | Anne Brontë | Fanny Burney =>
      Which gas do we need? | *Oxygen | Helium | Argon | Neon => Correct.
      What is a tort? | *A civil wrong | A crime | A tax | A form => The correct answer is A.
      What is 6 × 7? | 36 | *42 | 48 | 54 => 42
      Which planet is largest? | *Jupiter | Saturn | Mars | Venus => Jupiter is the correct answer.
      Which clef? | *Alto | Treble | Bass | Tenor => The answer is Alto.
      Which metal is liquid? | *Mercury | Iron | Zinc | Tin => This is correct by definition.
      Which loop tests last? | for | while | *do-while | foreach => See the lesson.
      Which sort is stable? | *Merge sort | Heap sort | Quicksort | Shell sort => Option A is correct, the others are wrong.
      Which poet was blind? | *Milton | Keats | Byron | Pope => Milton.
      [t] Lead is a metal. | *True | False => True.
      [t] Tin is a gas. | True | *False => The statement is false.
      Which drug thins blood? | *Heparin | Insulin | Codeine | Digoxin => N/A
      Which bone is longest? | *Femur | Tibia | Ulna | Radius => As stated in the text above.
      Which river is it? | *The Nile | The Tigris | The Niger | The Congo => Because it is.
      Which sauce is cold? | *Mayonnaise | Béchamel | Velouté | Espagnole => Obviously "Mayonnaise".
      Which court is first? | *The trial court | The appeal court | The high court | The supreme court => Refer to the section on this.
      Which verb is irregular? | *go | walk | talk | jump => ...
      When did Rome fall? | *476 | 300 | 1066 | 1200 => The right choice is 476.
      Which note is the fifth of C? | *G | F | A | B => G, as we learned.
      Which is a gas? | *Neon | Tin | Lead | Zinc => Neon is correct.
      Which knot slips? | Reef | *Noose | Bowline | Clove => Right!
      Who ruled? | *Henry | John | Mary | Anne => As explained in this chapter, the correct option is Henry.
      [t] Gold rusts. | True | *False => The answer is false.
    `,
    ),
    ...readItems(
      'zh',
      `
      谁写了《呐喊》? | *鲁迅 | 巴金 | 老舍 | 茅盾 => 正确答案是鲁迅。
      哪种气体供呼吸? | *氧气 | 氦气 | 氩气 | 氖气 => 正确。
      什么是侵权? | *民事过错 | 犯罪 | 税 | 表格 => 故选A。
      最大的行星是? | *木星 | 土星 | 火星 | 金星 => 见课文。
      三乘四等于多少? | *12 | 7 | 9 | 10 => 略
      [t] 铅是金属。 | *正确 | 错误 => 该说法正确。
      哪种排序稳定? | *归并排序 | 堆排序 | 快速排序 | 希尔排序 =>
      哪个是气体? | *氖 | 锡 | 铅 | 锌 => 答案:氖。
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      Who wrote "Emma"? | *Jane Austen | George Eliot | Anne Brontë | Fanny Burney => Austen published it in 1815.
      What is 6 × 7? | 36 | *42 | 48 | 54 => 6 × 7 = 42.
      Which gas do we need? | *Oxygen | Helium | Argon | Neon => Cells burn sugar with it.
      Which planet is largest? | *Jupiter | Saturn | Mars | Venus => Jupiter has more mass than all others together.
      [t] Lead is a metal. | *True | False => True: lead conducts and is malleable.
      [t] Tin is a gas. | True | *False => False. Tin melts at 232 °C.
      Which metal is liquid? | *Mercury | Iron | Zinc | Tin => Mercury melts at -39 °C.
      Which loop tests last? | for | while | *do-while | foreach => Its condition stands behind the body.
      Which sort is stable? | *Merge sort | Heap sort | Quicksort | Shell sort => Equal keys keep their order when merged.
      Which clef? | *Alto | Treble | Bass | Tenor => C lies on the middle line.
      Which poet was blind? | *Milton | Keats | Byron | Pope => Milton dictated "Paradise Lost".
      When did Rome fall? | *476 | 300 | 1066 | 1200 => Odoacer deposed Romulus.
      Which bone is longest? | *Femur | Tibia | Ulna | Radius => It runs from hip to knee.
      Which sauce is cold? | *Mayonnaise | Béchamel | Velouté | Espagnole => It is an emulsion.
      What is a tort? | *A civil wrong | A crime | A tax | A form => The victim sues, not the state.
      Which drug thins blood? | *Heparin | Insulin | Codeine | Digoxin => It activates antithrombin.
      Which verb is irregular? | *go | walk | talk | jump => Go, went, gone.
      What does the code print? | *3 | 2 | 1 | 0 => len counts the 3 items.
      Which river is it? | *The Nile | The Tigris | The Niger | The Congo => It flows through Cairo.
      Which court is first? | *The trial court | The appeal court | The high court | The supreme court => Facts are found there.
      Which is a gas? | *Neon | Tin | Lead | Zinc => The other three are metals.
      Which knot slips? | Reef | *Noose | Bowline | Clove => Pulling tightens its loop.
      Who ruled? | *Henry | John | Mary | Anne => John died in 1216.
      [t] Gold rusts. | True | *False => False: only iron rusts.
    `,
    ),
    ...readItems(
      'zh',
      `
      谁写了《呐喊》? | *鲁迅 | 巴金 | 老舍 | 茅盾 => 鲁迅于 1923 年出版。
      哪种气体供呼吸? | *氧气 | 氦气 | 氩气 | 氖气 => 细胞靠它氧化糖类。
      三乘四等于多少? | *12 | 7 | 9 | 10 => 3 × 4 = 12。
      [t] 铅是金属。 | *正确 | 错误 => 正确,铅能导电。
      哪种排序稳定? | *归并排序 | 堆排序 | 快速排序 | 希尔排序 => 合并时相等元素保持次序。
      最大的行星是? | *木星 | 土星 | 火星 | 金星 => 质量超过其余行星之和。
      哪个是气体? | *氖 | 锡 | 铅 | 锌 => 其余三种是金属。
    `,
    ),
  ],
};
