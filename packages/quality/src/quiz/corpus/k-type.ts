import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const kTypeCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      Which statements hold? | A is right | B is right | *Both A and B | Neither A nor B
      I. Water expands on freezing. II. Ice sinks. III. Salt lowers the freezing point. Which are right? | I only | I and II | *I and III | I, II and III
      What protects the web form? | Escaping output | Checking tokens | *Both of the above | Logging
      Which causes apply? | Debt | Drought | *A and B only | War
      Which of these reduce fever? | Paracetamol | Ibuprofen | *Options A and B | Vitamin C
      1. Flute 2. Trumpet 3. Oboe. Which are woodwinds? | 1 and 2 | *1 and 3 | 2 and 3 | 1, 2 and 3
      Which of these are acids? | Vinegar | Lemon juice | *A & B | Soap
      Who may sue? | The buyer | The heir | *Either A or B | The judge
      Consider: (i) the offer (ii) the acceptance (iii) the stamp. Which does a contract need? | (i) only | (iii) only | *(i) and (ii) | (ii) and (iii)
      Which apply to RAM? | It is fast | It is volatile | *Both | Neither
      Which ended feudalism? | Plague | Trade | Both of these | *All three, A, B and E
      What is in a mirepoix? | Onion | Carrot | *A, B | Beef
      Two claims are made: 1) Bach wrote fugues. 2) Bach was French. Which is right? | *Only 1 | Only 2 | 1 and 2 | Neither 1 nor 2
      What speeds up a query? | An index | A cache | *The first two | A longer name
      Which tools cut wood? | Saw | Plane | A and B are correct | *A, B and D | Chisel
      Which muscles flex the arm? | Biceps | Brachialis | *Both A and B are correct | Triceps
      Which vowels are long? | the first | the second | *both of them | neither of them
      Which of the statements I-III about gold is right? I. It rusts. II. It conducts. III. It is soft. | I and II only | *II and III only | I and III only | III only
      Which rights are absolute? | Life | Freedom from torture | *B only | A only
      Who ruled jointly? | William | Mary | Both are correct | *A and B | Anne
      Which apply to whales? I. They breathe air. II. They lay eggs. III. They nurse their young. | I and II only | *I and III only | II and III only | I, II and III
      What lowers the pitch? | A longer string | A slacker string | *Both A and B | Neither A nor B
      Which are primary sources? | A diary | A treaty | *Both of the above | A textbook
      Which clauses are void? | The first | The third | A and C | *Only B
    `,
    ),
    ...readItems(
      'zh',
      `
      哪些说法成立? | 甲对 | 乙对 | *A和B都对 | A和B都不对
      ①水结冰时膨胀 ②冰会下沉 ③盐降低冰点。正确的有? | ①② | *①③ | ②③ | ①②③
      哪些药能退热? | 对乙酰氨基酚 | 布洛芬 | *A和B | 维生素C
      网页表单如何防护? | 转义输出 | 校验令牌 | *前两项 | 记录日志
      哪些是酸? | 醋 | 柠檬汁 | *A、B | 肥皂
      1. 长笛 2. 小号 3. 双簧管,其中木管乐器是? | 1和2 | *1和3 | 2和3 | 1、2和3
      合同成立需要:(1)要约 (2)承诺 (3)公证。必需的是? | 仅(1) | 仅(3) | *(1)和(2) | (2)和(3)
      内存的特点是什么? | 速度快 | 断电丢失 | *两者都是 | 价格高
      ①鲸用肺呼吸 ②鲸产卵 ③鲸哺乳。正确的是? | ①② | *①③ | ②③ | ①②③
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      Which two notes make a fifth? | *C and G | C and E | D and F | A and B
      Which vitamins are fat-soluble? | *A and D | B and C | C and E | B and D
      What are the roots of x² - 4x + 3? | *1 and 3 | 1 and 4 | 2 and 3 | 3 and 4
      Which blood groups can receive group A? | *A and AB | B and AB | A and O | B and O
      Which chromosomes does a man have? | *X and Y | X and X | Y and Y | X only
      Which lines meet the points A and B on the sketch? | *The line through A and B | The circle through A and B | The axis | The tangent
      Who signed the pact of 1939? | *Germany and the Soviet Union | Italy and Japan | France and Britain | Spain and Portugal
      Which of these is a duet? | *A song for two | A song for one | A song for three | A song for all
      What does "both" require in English? | *A plural noun | A singular noun | An adverb | An article
      Which hepatitis viruses have a vaccine? | *Hepatitis A and B | Hepatitis C and D | Hepatitis C and E | Hepatitis D and G
      What is the truth value of A and B if A is false? | *False | True | Unknown | It depends on B
      Which of the two parties pays? | *Neither party | The buyer | The seller | The agent
      What is stored at key 1? | *a | b | c | d
      Which dice sums are most likely with two dice? | 5 and 9 | *7 | 2 and 12 | 3 and 11
      Which kings were brothers? | *Edward IV and Richard III | Henry I and Stephen | John and Henry III | Charles I and II
      Which grades does the course give? | *A to E | 1 to 6 | Pass or fail | 0 to 20
      What do both wings share? | *A common ancestor's bones | The same feathers | The same muscles | The same nerves
      What sounds at I in C major? | *The chord of C | The chord of G | The chord of F | The chord of D
      Which segment is longer, A or B? | *A | B | They are equal | It cannot be told
      Which spread is vegan? | *Margarine and jam | Butter and jam | Honey and butter | Lard and salt
      Which two vitamins are stored in the liver? | *A and D | B and C | C and H | B and F
      Which strings of the violin are tuned a fifth apart? | *G and D | G and A | D and E | G and E
      What are the zeros of (x - 2)(x - 5)? | *2 and 5 | 2 and 3 | 3 and 5 | 5 and 7
      What do both plans offer? | *A dental cover | A pension | A car | A loan
      Which of the twins is the older one? | *Anna | Ben | Neither | Unknown
      Which expression is true only if both operands are? | a || b | *a && b | a & b | !a
    `,
    ),
    ...readItems(
      'zh',
      `
      哪两个音构成纯五度? | *C和G | C和E | D和F | A和B
      x² - 4x + 3 = 0 的根是? | *1和3 | 1和4 | 2和3 | 3和4
      男性的性染色体是? | *X和Y | X和X | Y和Y | 仅X
      谁签署了 1939 年的条约? | *德国和苏联 | 意大利和日本 | 法国和英国 | 西班牙和葡萄牙
      双方中由谁付款? | *买方 | 卖方 | 代理人 | 银行
      A 为假时,“A 且 B”的真值是? | *假 | 真 | 未知 | 取决于 B
      第一个五年计划始于哪一年? | *1953 | 1949 | 1958 | 1965
      小提琴相邻的哪两根弦相差五度? | *G和D | G和A | D和E | G和E
    `,
    ),
  ],
};
