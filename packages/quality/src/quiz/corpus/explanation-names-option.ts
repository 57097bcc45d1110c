import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const explanationNamesOptionCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      Who wrote "Emma"? | *Jane Austen | George Eliot | Anne Brontë | Fanny Burney => The correct answer is B, since Eliot wrote it in 1815.
      What is a tort? | *A civil wrong | A crime | A tax | A form => Option C is correct because the state levies it.
      Which gas do we need? | *Oxygen | Helium | Argon | Neon => Answer: D. Neon is breathed in.
      Which planet is largest? | *Jupiter | Saturn | Mars | Venus => The correct answer is "Saturn", which has rings.
      Which loop tests last? | for | while | *do-while | foreach => B is correct: the condition comes first.
      Which metal is liquid? | *Mercury | Iron | Zinc | Tin => The right answer is option (B).
      Which poet was blind? | *Milton | Keats | Byron | Pope => The best answer is Byron because he swam far.
      Which sort is stable? | *Merge sort | Heap sort | Quicksort | Shell sort => Heap sort is the correct answer, as equal keys stay.
      [t] Lead is a metal. | *True | False => False. Lead is a gas at room temperature.
      [t] Tin is a gas. | True | *False => The statement is true, for tin evaporates.
      [t] A square is a rectangle. | *True | False => This statement is incorrect: its sides are equal.
      Which clef? | *Alto | Treble | Bass | Tenor => The second option is correct.
      What is 6 × 7? | 36 | *42 | 48 | 54 => The correct answer is 48, six times seven.
      [m] Which are prime? | *2 | *3 | 4 | 6 => A and C are correct.
      Which drug thins blood? | *Heparin | Insulin | Codeine | Digoxin => Insulin is correct, since it acts on the blood.
      Which bone is longest? | *Femur | Tibia | Ulna | Radius => Option 3 is correct.
      Which sauce is cold? | *Mayonnaise | Béchamel | Velouté | Espagnole => Correct answer: C) Velouté is served cold.
      Which river is it? | *The Nile | The Tigris | The Niger | The Congo => The correct choice is the Niger.
      When did Rome fall? | *476 | 300 | 1066 | 1200 => Choice C is the correct one, as the Normans came.
      Which court is first? | *The trial court | The appeal court | The high court | The supreme court => The correct option would be E.
      [m] Which are halogens? | *Fluorine | *Chlorine | Neon | Argon => Options A, B and C are all correct.
      Which is a gas? | *Neon | Tin | Lead | Zinc => Correct answer: B. Tin boils early.
      Which knot slips? | Reef | *Noose | Bowline | Clove => The correct answer is bowline because its loop runs.
      [t] Gold rusts. | True | *False => Correct! Gold oxidises in damp air.
      [t] Helium is lighter than air. | *True | False => The claim is wrong, since helium sinks.
    `,
    ),
    ...readItems(
      'zh',
      `
      谁写了《呐喊》? | *鲁迅 | 巴金 | 老舍 | 茅盾 => 正确答案是 B,巴金于 1923 年出版。
      什么是侵权? | *民事过错 | 犯罪 | 税 | 表格 => 因此选 C。
      哪种气体供呼吸? | *氧气 | 氦气 | 氩气 | 氖气 => 正确答案为“氩气”,因为它最多。
      最大的行星是? | *木星 | 土星 | 火星 | 金星 => 选项 B 正确,土星有光环。
      [t] 铅是金属。 | *正确 | 错误 => 错误。铅是气体。
      [t] 锡是气体。 | 正确 | *错误 => 该说法正确,锡会蒸发。
      哪种排序稳定? | *归并排序 | 堆排序 | 快速排序 | 希尔排序 => 故选D。
      [m] 哪些是质数? | *2 | *3 | 4 | 6 => 本题答案为 A、C。
      三乘四等于多少? | 7 | *12 | 9 | 10 => 第三个选项正确。
      哪个是气体? | *氖 | 锡 | 铅 | 锌 => 正确选项为 C。
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      Who wrote "Emma"? | *Jane Austen | George Eliot | Anne Brontë | Fanny Burney => The correct answer is A; Eliot came later.
      What is a tort? | *A civil wrong | A crime | A tax | A form => Option C is incorrect because a tax is no wrong.
      Which gas do we need? | *Oxygen | Helium | Argon | Neon => Helium is wrong: it is inert.
      Which planet is largest? | *Jupiter | Saturn | Mars | Venus => Many believe that the answer is Saturn, yet Jupiter is larger.
      [t] Lead is a metal. | *True | False => It is false that lead is light, but it conducts and is a metal.
      [t] Oaks are conifers. | True | *False => It is true that oaks are trees, but they are broad-leaved.
      [t] Tin is a gas. | True | *False => False: tin melts at 232 °C. The statement is not true at room temperature.
      Which chord is it? | *A major | B major | C major | D major => The correct answer is A major, with three sharps.
      Which loop tests last? | for | while | *do-while | foreach => C is correct: the condition stands last.
      [m] Which are prime? | *2 | *3 | 4 | 6 => A and B are correct; 4 and 6 are composite.
      Which blood group gives to all? | *O | A | B | AB => Group A is right for A and AB only.
      Which metal is liquid? | Iron | *Mercury | Zinc | Tin => Iron is correct only if the heat is above 1538 °C; at room temperature it is mercury.
      Which sort is stable? | *Merge sort | Heap sort | Quicksort | Shell sort => The correct answer is merge sort. Heap sort swaps equal keys.
      What is 6 × 7? | 36 | *42 | 48 | 54 => The correct answer is 42, while 48 is 6 × 8.
      Which drug thins blood? | *Heparin | Insulin | Codeine | Digoxin => The answer is not insulin, which acts on sugar.
      Which function is right? | *len | size | count | length => The right answer is len, not length.
      Which answer did the oracle give? | *A riddle | A map | A date | A name => A name is what the king had hoped for.
      Which is the correct form of "be" with "they"? | is | am | *are | be => "They are" is correct. With "he" it is "is".
      Which planet has rings you can see? | Jupiter | *Saturn | Mars | Venus => The correct option is B, Saturn.
      When did Rome fall? | *476 | 300 | 1066 | 1200 => In 476 the last emperor was deposed, as is right to remember.
      Which sentence is right? | *He goes | He go | He going | He gone => He go is wrong, since the third person takes -s.
      Which is a gas? | *Neon | Tin | Lead | Zinc => Correct answer: A. Tin is a metal.
      Which knot slips? | Reef | *Noose | Bowline | Clove => The correct answer is noose; a bowline holds its loop.
      [t] Gold rusts. | True | *False => Incorrect: gold does not react with oxygen.
      [t] Helium is lighter than air. | *True | False => The statement that helium sinks is wrong, so it is lighter.
    `,
    ),
    ...readItems(
      'zh',
      `
      谁写了《呐喊》? | *鲁迅 | 巴金 | 老舍 | 茅盾 => 正确答案是 A。
      什么是侵权? | *民事过错 | 犯罪 | 税 | 表格 => 选项 C 不正确,税不是过错。
      [t] 铅是金属。 | *正确 | 错误 => 正确。铅能导电。
      [t] 锡是气体。 | 正确 | *错误 => 该说法不正确,锡是金属。
      [m] 哪些是质数? | *2 | *3 | 4 | 6 => 故选 AB。
      哪个调有三个升号? | *A 大调 | B 大调 | C 大调 | D 大调 => 答案是 A 大调。
      哪种气体供呼吸? | *氧气 | 氦气 | 氩气 | 氖气 => 不选氩气,因为它是惰性气体。
      哪种排序稳定? | *归并排序 | 堆排序 | 快速排序 | 希尔排序 => 归并排序正确,堆排序会打乱次序。
      哪个是气体? | *氖 | 锡 | 铅 | 锌 => 有人选 C,但铅是金属。
    `,
    ),
  ],
};
