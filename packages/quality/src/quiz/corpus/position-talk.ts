import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const positionTalkCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      Who wrote "Emma"? | *Jane Austen | George Eliot | Anne Brontë | Fanny Burney => Option A is right because Austen published it in 1815.
      What is a tort? | *A civil wrong | A crime | A tax | A form => The first option names what tort law is about.
      Which gas do we need? | *Oxygen | Helium | Argon | Neon => Answer B is inert, and so are C and D.
      Which clef? | *Alto | Treble | Bass | Tenor => The other two options lie too high.
      Which loop tests last? | for | while | *do-while | foreach => All the options above test first.
      What happens next? | The option above, but faster | *The stack unwinds | The heap grows | The program ends => An exception unwinds it.
      Which planet is largest? | *Jupiter | Saturn | Mars | Venus => Choice (B) comes second in size.
      Which metal is liquid? | *Mercury | Iron | Zinc | Tin => The last option melts at 232 °C.
      Which drug thins blood? | *Heparin | Insulin | Codeine | Digoxin => Unlike option 2, it acts on clotting.
      Which bone is longest? | *Femur | Tibia | Ulna | Radius => Options B and C are shorter.
      Which river is it? | *The Nile | The Tigris | The Niger | The Congo => The second answer choice is in Iraq. Option B lies in Asia.
      Which sort is stable? | *Merge sort | Heap sort | Quicksort | Shell sort => B is wrong because the heap forgets the order.
      What ended the war? | *An armistice | A treaty | The previous option, signed later | A coup => It was signed in a train.
      Which sauce is cold? | *Mayonnaise | Béchamel | Velouté | Espagnole => Of the choices given above it alone is not cooked.
      Which poet was blind? | *Milton | Keats | Byron | Pope => The third option swam the Hellespont.
      Which key has one sharp? | *G | D | A | E => D has two sharps. C is wrong since it has three.
      Which court is first? | *The trial court | The appeal court | The supreme court | The high court => Distractor B hears it later.
      What is 6 × 7? | 36 | *42 | 48 | 54 => Alternative C is 6 × 8.
      Which verb is irregular? | *go | walk | talk | jump => The preceding choices are regular.
      Which wood floats best? | *Balsa | Oak | Elm | Ash => The final option is the heaviest.
      Which is a gas? | *Neon | Tin | Lead | Zinc => Option B is a metal, as are the others.
      Which knot slips? | Reef | *Noose | Bowline | Clove => The first choice is used to join ropes.
      Who ruled? | *Henry | John | Mary | Anne => Answers B and C name later rulers.
      What follows? | *It halts | Same as the option above | It loops | It forks => The machine halts.
    `,
    ),
    ...readItems(
      'zh',
      `
      谁写了《呐喊》? | *鲁迅 | 巴金 | 老舍 | 茅盾 => 选项 A 正确,该书出版于 1923 年。
      什么是侵权? | *民事过错 | 犯罪 | 税 | 表格 => B 项属于刑法。
      哪种气体供呼吸? | *氧气 | 氦气 | 氩气 | 氖气 => 第二个选项是惰性气体。
      最大的行星是? | *木星 | 土星 | 火星 | 金星 => 故选 A。
      哪种排序稳定? | *归并排序 | 堆排序 | 快速排序 | 希尔排序 => 其余如上述选项都不稳定。
      接下来会怎样? | 与上面的选项相同 | *栈展开 | 堆增长 | 程序结束 => 异常会使栈展开。
      三乘四等于多少? | *12 | 7 | 9 | 10 => 答案是 A,因为三个四相加得十二。
      哪个是气体? | *氖 | 锡 | 铅 | 锌 => C选项是金属。
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      Who wrote "Emma"? | *Jane Austen | George Eliot | Anne Brontë | Fanny Burney => Austen published it in 1815; Eliot was not yet born.
      Plan: Option A costs 5 euros a month, Option B 50 a year. Which is cheaper over a year? | Option A | *Option B | They cost the same | It cannot be told => Option A comes to 60 euros.
      Which contract is it? | *A call option | A put option | A bond | A share => An option above the strike price is in the money.
      Which vitamin is it? | *Vitamin D | Vitamin A | Vitamin C | Vitamin K => Vitamin A comes from liver and carrots.
      Which blood group gives to all? | *O | A | B | AB => Group A is refused by group B.
      What is the first option that a defendant has? | *To plead | To appeal | To sue | To pay => The plea comes before all else.
      Which flag sorts by time? | *-t | -a | -l | -r => The option -t of ls sorts by time.
      Which note is the fifth of C? | *G | F | A | B => A fifth above C lies G; F is the fourth.
      How many answers did the oracle give? | *Two | One | Three | None => The answers were sung one after the other.
      Which choice did Antigone make? | *To bury her brother | To flee | To obey | To wait => Her choice led to her death.
      Which variable is free? | *x | A | B | y => In the lambda, A is bound and x is not.
      Which axiom gives a choice function? | *The axiom of choice | The axiom of union | Pairing | Infinity => It picks one member of each set.
      Which route gives the patient more options? | *Tablets | Drip | Patch | Spray => Oral drugs leave the options of dose and time.
      What is the last chance to appeal? | *The supreme court | The jury | The mayor | The press => The last court hears points of law.
      Which sauce is cold? | *Mayonnaise | Béchamel | Velouté | Espagnole => Mayonnaise is an emulsion and needs no heat.
      How many options has a coin? | *2 | 1 | 3 | 4 => Heads and tails are 2 outcomes; options 50 percent each.
      Which hepatitis is foodborne? | *A | B | C | D => Hepatitis A is caught from food.
      Which market is above the average price? | *The north | The south | The east | The west => Prices there lie above the mean.
      Which is the second movement? | *The slow one | The fast one | The dance | The finale => The second movement is marked adagio.
      What does the previous line do? | *It opens the file | It reads it | It closes it | It deletes it => The call to open stands there.
      Which is a gas? | *Neon | Tin | Lead | Zinc => Neon has a full outer shell.
      Which hull plan is cheaper? Plan A needs 5 t of steel, plan B 4 t. | Plan A | *Plan B | Neither | Unknown => Plan B needs less steel.
      Who had a second choice? | *Paris | Hector | Priam | Ajax => Paris was asked to choose among three goddesses.
      Which command has an option for size? | *ls | cd | pwd | rm => ls has the option -S for size.
    `,
    ),
    ...readItems(
      'zh',
      `
      谁写了《呐喊》? | *鲁迅 | 巴金 | 老舍 | 茅盾 => 鲁迅的《呐喊》出版于 1923 年。
      方案 A 每月 5 元,方案 B 每年 50 元,哪个便宜? | 方案 A | *方案 B | 一样 | 无法判断 => 方案 A 一年 60 元。
      哪种维生素由皮肤合成? | *维生素 D | 维生素 A | 维生素 C | 维生素 K => 维生素 A 来自肝和胡萝卜。
      A项目的负责人是谁? | *项目经理 | 会计 | 客户 | 供应商 => A项目由项目经理负责。
      第一个五年计划始于哪年? | *1953 | 1949 | 1958 | 1965 => 第一个五年计划于 1953 年开始实施。
      哪个命令行选项按时间排序? | *-t | -a | -l | -r => ls 的 -t 选项按时间排序。
      哪种维生素缺乏会导致夜盲? | *维生素 A | 维生素 C | 维生素 D | 维生素 K => 缺乏维生素 A 会导致夜盲。
      哪个调有三个升号? | *A 大调 | C 大调 | D 大调 | F 大调 => 答案是 A 大调,三个升号为 F、C、G。
    `,
    ),
  ],
};
