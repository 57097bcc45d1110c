import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const unfocusedStemCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      Which of the following is true? | *Ice floats | Iron floats | Lead floats | Gold floats
      Which statement is correct? | *Bach wrote fugues | Bach wrote operas | Bach wrote films | Bach wrote jazz
      Choose the best answer. | *A contract needs an offer | A contract needs a stamp | A contract needs a judge | A contract needs a notary
      Select the correct option: | *Yeast makes gas | Yeast makes salt | Yeast makes oil | Yeast makes iron
      What is this? | *A verb | A noun | An adverb | An article
      Which one? | *Red | Blue | Green | White
      Which of these statements is NOT correct? | *The sun is a planet | The moon orbits the earth | Mars has moons | Venus is hot
      Mark the right answer | *Rome fell in 476 | Rome fell in 300 | Rome fell in 1066 | Rome fell in 1200
      Which is it? | *Mitosis | Meiosis | Fission | Budding
      Which of the following best describes the concept? | *A loop | A branch | A call | A jump
      Question 3: Which is right? | *H2O | CO2 | O2 | N2
      Identify the true statement below. | *Copper conducts | Glass conducts | Wood conducts | Wax conducts
      Which of the following options applies? | *Section 2 | Section 4 | Section 6 | Section 8
      Consider the following. | *All primes above 2 are odd | All primes are odd | No primes are odd | One is prime
      What is correct? | *F is the fourth of C | G is the fourth of C | A is the fourth of C | B is the fourth of C
      Please select one. | *Heparin | Insulin | Aspirin | Codeine
      Which answer is the most appropriate? | *Call for help | Wait | Run | Hide
      According to the text, which of the following is true? | *Rates rose | Rates fell | Rates stood | Rates ended
      Q: ? | *One | Two | Three | Four
      Which of the following would be an example? | *A pun | A rhyme | A foot | A stanza
      What about it? | *It is round | It is flat | It is square | It is long
      Which of the following is NOT true? | *Gold rusts | Iron rusts | Steel rusts | Tin melts
      Please choose the correct statement below. | *A fugue has a subject | A fugue has verses | A fugue has lyrics | A fugue has a chorus
      What is the answer? | *Seven | Eight | Nine | Ten
      Which one of these is right? | *He goes | He go | He going | He gone
    `,
    ),
    ...readItems(
      'zh',
      `
      下列说法正确的是? | *冰浮在水上 | 铁浮在水上 | 铅浮在水上 | 金浮在水上
      以下哪个选项是对的? | *巴赫写赋格 | 巴赫写歌剧 | 巴赫写电影 | 巴赫写爵士
      请选出正确答案。 | *酵母产气 | 酵母产盐 | 酵母产油 | 酵母产铁
      哪一项? | *红 | 蓝 | 绿 | 白
      这是什么? | *动词 | 名词 | 副词 | 冠词
      关于本课内容,下列描述错误的是哪一项? | *太阳是行星 | 月球绕地球 | 火星有卫星 | 金星很热
      下列陈述中,符合题意的是: | *罗马亡于 476 年 | 罗马亡于 300 年 | 罗马亡于 1066 年 | 罗马亡于 1200 年
      下面哪个说法是不对的? | *金会生锈 | 铁会生锈 | 钢会生锈 | 锡会熔化
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      2 + 2 = ? | 3 | *4 | 5 | 6
      Define entropy. | *A measure of disorder | A kind of heat | A unit of work | A force
      Who wrote "Emma"? | *Jane Austen | George Eliot | Charlotte Brontë | Fanny Burney
      What is DNA? | *A molecule | A cell | An organ | A tissue
      Which is a verb? | *run | table | green | slowly
      Solve 3x = 9. | 2 | *3 | 6 | 27
      What does \`len([])\` return? | *0 | 1 | None | An error
      \`[1] + [2]\` is | *[1, 2] | [3] | [2, 1] | an error
      Which of the following is a noble gas? | *Neon | Iron | Salt | Water
      Which statement about sharks is true? | *They have cartilage | They breathe air | They are mammals | They fly
      What is a tort? | *A civil wrong | A crime | A tax | A form
      Choose the correct spelling. | *separate | seperate | separete | seperete
      Which note is sharp? | *F | C | G | D
      Ohm's law? | *V = IR | F = ma | E = mc² | P = IV²
      Why salt pasta water? | *For taste | For speed | For colour | For foam
      When did Rome fall? | *476 | 300 | 1066 | 1200
      Which is bigger? π or 3 | *π | 3 | They are equal | It cannot be told
      Name the capital of Mali. | *Bamako | Dakar | Accra | Lagos
      What is a roux? | *Flour and fat | Egg and oil | Milk and sugar | Rice and stock
      √16 = | 2 | *4 | 8 | 16
      Which is the best antidote? | *Naloxone | Insulin | Saline | Oxygen
      What is rust? | *Iron oxide | Copper salt | Dry paint | Mould
      Which is a fugue? | *BWV 578 | BWV 1007 | BWV 51 | BWV 147
      Who sings? | *The alto | The horn | The harp | The drum
      8 ÷ 2 = | 2 | *4 | 6 | 16
      Which sentence is right? | *He goes home | He go home | He going home | He gone home
    `,
    ),
    ...readItems(
      'zh',
      `
      何为熵? | *混乱的量度 | 一种热 | 功的单位 | 一种力
      3 + 5 = ? | 7 | *8 | 9 | 15
      谁写了《呐喊》? | *鲁迅 | 巴金 | 老舍 | 茅盾
      下列关于鲨鱼的说法正确的是? | *骨骼为软骨 | 用肺呼吸 | 是哺乳动物 | 会飞
      什么是侵权? | *民事过错 | 犯罪 | 税 | 表格
      哪个是动词? | *跑 | 桌子 | 绿 | 慢慢地
      勾股定理? | *a² + b² = c² | F = ma | E = mc² | V = IR
      铁锈是什么? | *氧化铁 | 铜盐 | 干漆 | 霉
    `,
    ),
  ],
};
