import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const negativeStemCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      Which of the following is not a mammal? | *Trout | Whale | Bat | Mouse
      Which organelle is not found in animal cells? | *Chloroplast | Nucleus | Ribosome | Mitochondrion
      What is not covered by the policy? | *Flood | Fire | Theft | Storm
      All of the following are woodwinds except: | *Trumpet | Oboe | Flute | Clarinet
      Which statement about the treaty is false? | *It ended slavery | It set borders | It was signed in 1648 | It had many parties
      Which of these isn't a prime number? | *9 | 2 | 7 | 5
      Which ingredient does not belong in a béchamel? | *Egg | Milk | Butter | Flour
      Which of the following is least likely to cause a fever? | *A sprain | Flu | Malaria | Sepsis
      Who was not a signatory of the pact? | *Spain | Italy | Japan | Germany
      Which operation cannot be undone? | *Purge | Rename | Move | Copy
      Each of these is a renewable source except | *coal | wind | sun | tide
      Which of the following statements is incorrect? | *Ice sinks | Oil floats | Iron rusts | Salt dissolves
      What would not be an example of hearsay? | *What the witness saw | A rumour | A letter read out | A quoted cry
      Which of the following are not valid variable names? | *2x | x2 | _x | x_
      Which data type doesn't allow duplicates? | *set | list | tuple | string
      Which element has not been named after a person? | *Neon | Curium | Nobelium | Fermium
      Which poem was not written by Keats? | *Ozymandias | Lamia | Isabella | Endymion
      All these dances are in triple time, except which? | *Gavotte | Waltz | Minuet | Mazurka
      Which of the following should not be given to infants? | *Honey | Milk | Rice | Pear
      What is the least accurate description of a gene? | *A kind of protein | A stretch of DNA | A unit of heredity | A template for RNA
      Which of these authors did not win the Booker Prize? | *Zadie Smith | Hilary Mantel | Ian McEwan | Salman Rushdie
      Which spice is not used in garam masala? | *Vanilla | Cumin | Clove | Cardamom
      Which statement about RAM is incorrect? | *It keeps data without power | It is fast | It is volatile | It is addressed by byte
      The following are duties of a trustee, except: | *to speculate | to account | to be loyal | to be impartial
    `,
    ),
    ...readItems(
      'zh',
      `
      下列哪项不是哺乳动物? | *鳟鱼 | 鲸 | 蝙蝠 | 老鼠
      以下不属于木管乐器的是? | *小号 | 双簧管 | 长笛 | 单簧管
      关于该条约,下列说法错误的是? | *结束了奴隶制 | 划定了边界 | 签于 1648 年 | 有多方参与
      下列哪种细胞器不存在于动物细胞中? | *叶绿体 | 细胞核 | 核糖体 | 线粒体
      下列说法不正确的是哪一项? | *冰会下沉 | 油会上浮 | 铁会生锈 | 盐会溶解
      哪种食物不适合婴儿? | *蜂蜜 | 牛奶 | 米糊 | 梨泥
      以下哪项不包括在保单中? | *洪水 | 火灾 | 盗窃 | 风暴
      与细胞呼吸无关的是哪一项? | *叶绿素 | 氧气 | 葡萄糖 | 线粒体
      下列关于递归的描述有误的是哪个? | *必须使用循环 | 需要终止条件 | 会调用自身 | 会占用栈
      除了煤炭,下列都属于可再生能源,其中例外的是? | *石油 | 风能 | 太阳能 | 潮汐能
      下列哪位作家没有获得过诺贝尔文学奖? | *鲁迅 | 莫言 | 川端康成 | 泰戈尔
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      Which of the following is NOT a mammal? | *Trout | Whale | Bat | Mouse
      Which organelle is **not** found in animal cells? | *Chloroplast | Nucleus | Ribosome | Mitochondrion
      All of the following are woodwinds EXCEPT: | *Trumpet | Oboe | Flute | Clarinet
      What happens when the key is not found? | *An error is raised | Nothing | It is added | It is guessed
      Why does oil not mix with water? | *It is nonpolar | It is heavy | It is warm | It is salty
      Which exception is raised if a file does not exist? | *FileNotFoundError | TypeError | KeyError | ValueError
      Which writ protects a person who has not been charged? | *Habeas corpus | Mandamus | Certiorari | Prohibition
      A patient cannot swallow. Which route is best? | *Intravenous | Oral | Sublingual | Buccal
      What does the rule against double jeopardy say that a state may not do? | *Try a person twice | Tax twice | Search twice | Vote twice
      Which word means "not often"? | *Seldom | Always | Daily | Nightly
      Which gas is not only odourless but also lethal? | *Carbon monoxide | Chlorine | Ammonia | Ozone
      The dough does not rise. What is the most likely cause? | *Dead yeast | Too much time | Soft flour | Warm water
      Which value is LEAST likely to be an outlier? | *12 | 90 | 300 | -40
      Which theorem states that no such algorithm exists? | *The halting theorem | Bayes' theorem | Fermat's theorem | Euler's theorem
      Which statement about the treaty is FALSE? | *It ended slavery | It set borders | It was signed in 1648 | It had many parties
      What should you do when you do not know the tempo? | *Ask the conductor | Guess | Stop | Speed up
      Which false friend means "library" in French? | *librairie | bureau | coin | chat
      Which error is caught because the types do not match? | *A type error | A link error | A disk error | A page fault
      Who proved that the parallel postulate cannot be derived from the others? | *Beltrami | Euclid | Pascal | Newton
      If the plaintiff does not appear, what may the court do? | *Dismiss the case | Jail him | Fine the witness | Wait a year
      What is a false positive? | *An alarm without cause | A missed case | A true result | A rare event
      Which clef is used for instruments that are neither high nor low? | *Alto | Treble | Bass | Tab
      Which error appears when the module is not installed? | *ModuleNotFoundError | TypeError | KeyError | OSError
      What happens to a claim that is not filed in time? | *It is barred | It doubles | It is paid | It is sold
      Why can't penguins fly? | *Their wings are flippers | They are cold | They are heavy eaters | They sleep
      Which spice is NOT used in garam masala? | *Vanilla | Cumin | Clove | Cardamom
    `,
    ),
    ...readItems(
      'zh',
      `
      下列哪项**不是**哺乳动物? | *鳟鱼 | 鲸 | 蝙蝠 | 老鼠
      以下“不”属于木管乐器的是? | *小号 | 双簧管 | 长笛 | 单簧管
      为什么油不溶于水? | *非极性 | 太重 | 太热 | 太咸
      如果键不存在,会发生什么? | *抛出异常 | 自动添加 | 返回零 | 继续执行
      哪个函数在文件不存在时会抛出异常? | *open | print | len | range
      不锈钢中加入的主要元素是哪一种? | *铬 | 铅 | 金 | 汞
      下列哪种脂肪酸属于不饱和脂肪酸? | *油酸 | 硬脂酸 | 软脂酸 | 月桂酸
      解不等式 2x > 4,结果是哪一个? | *x > 2 | x < 2 | x > 1 | x < 4
      病人无法吞咽,应选哪种给药途径? | *静脉 | 口服 | 舌下 | 颊含
      清政府签订的第一个不平等条约是哪个? | *南京条约 | 马关条约 | 辛丑条约 | 北京条约
      面团不发酵,最可能的原因是什么? | *酵母失活 | 时间太长 | 面粉太软 | 水温合适
      下列哪项属于房地产等不动产? | *厂房 | 汽车 | 股票 | 现金
      为什么企鹅不会飞? | *翅膀变成鳍状 | 太冷 | 太胖 | 爱睡觉
      化学性质最不活泼的是哪一族元素? | *零族 | 一族 | 七族 | 四族
    `,
    ),
  ],
};
