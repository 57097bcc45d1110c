import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const allOfTheAboveCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      What raises blood pressure? | Salt | Stress | Smoking | *All of the above
      Which of these are string instruments? | Violin | Cello | Viola | *All of these
      What did the Treaty of Versailles impose? | Reparations | Loss of land | Limits on the army | *All the above
      Which foods contain gluten? | Wheat | Barley | Rye | *All of the above are correct
      What can a judge consider? | Precedent | Statute | Custom | All of the options
      What makes a password strong? | Length | Randomness | Uniqueness | *All of the above.
      What do viruses lack? | Ribosomes | A metabolism | Cells | *All of those
      Which are valid loops in C? | for | while | do-while | *All of the listed options
      Which factors changed Europe? | Trade | Plague | Printing | All of the above factors
      What does exercise improve? | Sleep | Mood | Strength | *All answers are correct
      Which sauces are French? | Béchamel | Velouté | Hollandaise | All are correct
      What may cause a fever? | Infection | Heat stroke | Drugs | *Any of the above
      Which of these numbers are even? | 2 | 4 | 8 | *ALL OF THE ABOVE
      What does REST use? | URLs | Methods | Status codes | *All of the above, depending on the design
      Which clauses may be void? | Penal | Unfair | Illegal | All three
      Which roles does a stage manager have? | Calling cues | Keeping the book | Running rehearsals | *All of the preceding
      What did Newton study? | Light | Motion | Gravity | *All of them
      Which signs belong to shock? | Pallor | Fast pulse | Cold skin | *Everything above
      What is in a fish stock? | Bones | Water | Aromatics | All of the following
      What affects pitch? | Tension | Length | Mass | *All of the above choices
      What can trigger a migraine? | Stress | Light | Cheese | *All of the above can be correct
      Which files belong in version control? | Sources | Tests | Docs | All the options
      What did the reform change? | Taxes | Schools | Courts | *All of these are true
      Which tools measure angles? | Protractor | Sextant | Theodolite | *All answers above are correct
    `,
    ),
    ...readItems(
      'zh',
      `
      下列哪些因素会升高血压? | 盐 | 压力 | 吸烟 | *以上都是
      光合作用需要什么? | 光 | 水 | 二氧化碳 | *以上皆是
      哪些是弦乐器? | 小提琴 | 大提琴 | 中提琴 | *以上全部
      合同无效的情形有哪些? | 欺诈 | 违法 | 恶意串通 | *以上都对
      好密码应具备什么? | 足够长 | 随机 | 不重复 | 以上选项都正确
      病毒缺少什么? | 核糖体 | 代谢 | 细胞结构 | *上述所有
      下列哪些属于川菜? | 麻婆豆腐 | 回锅肉 | 宫保鸡丁 | *全部正确
      递归需要什么? | 终止条件 | 自我调用 | 规模缩小 | *以上说法均正确
      下列哪些会引发偏头痛? | 压力 | 强光 | 奶酪 | *上述皆是
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      Which cells contain DNA? | All of the cells with a nucleus | *All cells except mature red blood cells | Only the gametes | Only the neurons
      What happens at midnight? | All the lights go out | *All of the doors are locked | The alarm rings | Nothing
      How many of the Beatles came from Liverpool? | One of them | Two of them | Three of them | *All of them
      Which enzymes need zinc? | All of these enzymes' cofactors | *Carbonic anhydrase | Amylase | Pepsin
      What does \`*\` select in SQL? | *All columns | All rows | All tables | All keys
      Which claim follows from the premise? | All men are mortal | *All Greeks are mortal | All mortals are men | All Greeks are men
      What did the king demand? | All the gold | *All the land above the river | All the salt | All the ships
      Who must sign? | All of the partners | *The managing partner | All of the heirs | The notary
      Which marking lets everyone play? | Solo | *Tutti | Divisi | Tacet
      What does Promise.all do? | *Waits for all promises | Waits for any promise | Cancels all promises | Runs none
      What is left after the filter? | All of the even numbers | *All of the odd numbers | All of the primes | Nothing
      Which temperature kills all of the bacteria listed above? | 40 °C | 60 °C | *121 °C | 20 °C
      What is baked? | All-butter pastry | *Puff pastry | Choux | Filo
      When is the verdict final? | When all appeals are exhausted | *When the time for appeal has run out | When all jurors agree | When it is read out
      How much of the rent is due? | *All of it | Half of it | A third of it | None of it
      Which flags apply to the file above? | -a | *-r | -x | -w
      Which function returns True if every item is true? | any() | *all() | sum() | min()
      What must rise? | All prices in the market | *The price of the substitute | All wages | The interest rate
      What did the plague spare? | Most of them | *None of them | All of them | Half of them
      Which trees lose all of their leaves above the snow line? | Pines | *Larches | Firs | Spruces
      Which cows give milk? | All of the cows in the barn | *All cows that have calved | All calves | All bulls
      What does \`chmod a+x\` change? | *All users may run the file | The owner may run it | The group may read it | Nobody may run it
      How many of the eggs hatched? | None of them | *All of them | Two of them | Half of them
      What is "all the rage"? | *Very popular | Very angry | Very loud | Very old
    `,
    ),
    ...readItems(
      'zh',
      `
      哪些细胞含有 DNA? | 全部红细胞 | *有核细胞 | 全部病毒 | 血浆
      SQL 中的星号选择什么? | *所有列 | 所有行 | 所有表 | 所有键
      谁必须签字? | 全体合伙人 | *执行合伙人 | 全体继承人 | 公证人
      过滤后剩下什么? | 所有偶数 | *所有奇数 | 所有质数 | 空集
      零度以上的水是什么状态? | 固态 | *液态 | 都是冰 | 等离子态
      下列哪句是全称判断? | *凡人都会死 | 有的人会死 | 苏格拉底会死 | 没有人会飞
      全称量词表示什么? | *所有个体 | 某个个体 | 没有个体 | 部分个体
    `,
    ),
  ],
};
