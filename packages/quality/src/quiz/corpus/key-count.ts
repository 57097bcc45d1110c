import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const keyCountCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      [s] Which vitamin is made in the skin under sunlight? | *Vitamin D | Vitamin C | *Vitamin K | Vitamin B12
      [s] What does a treble clef tell the player? | The tempo | *The pitch of the lines | The key | *Which line is G
      [s] Which of these temperatures is safe for keeping cooked rice hot? | 20 °C | 40 °C | 63 °C | 50 °C
      [t] Common law binds lower courts to earlier decisions of higher ones. | *True | *False
      [t] A prime number has exactly two divisors. | True | False
      [m] Which of these are noble gases? | *Neon | *Argon | *Krypton
      [m] Which dishes are served cold? | *Gazpacho | *Vichyssoise
      [m] Which two statements about TCP are right? | *It retransmits lost segments | *It keeps bytes in order | *It sets up a connection first | It is always faster than UDP
      [m] Choose the three branches of the United States government. | *Legislative | *Executive | The press | The party | The army
      [s] Which two gases make up most of the air? | *Nitrogen | Oxygen | Argon | Helium
      [s] Select all that apply: what slows the growth of bacteria in food? | *Chilling it | Leaving it in the sun | *Salting it | Covering it loosely
      [s] Which cells carry oxygen? Select all the answers that are correct. | *Red blood cells | Platelets | Neurons | Bone cells
      [m] Which organ filters the blood? | *The kidney | The spleen | The stomach | The lung
      [m] In which year did the Berlin Wall fall? | 1985 | 1987 | *1989 | 1991
      [s] What is the plural of "ox"? | oxes | oxens | oxs
      [m] Which of these words are verbs? | table | green | slowly
      [m] Pick two causes of the First World War that historians name. | *The system of alliances | The fall of Rome | The discovery of radium | The printing press
      [m] Identify the 2 instruments of the woodwind family. | *Flute | *Clarinet | *Oboe | Trumpet
      [s] Which of the following is an imperative language? | *C | Haskell | *Pascal | Prolog
      [s] Choose all answers that apply. A contract needs | *an offer | a notary | witnesses | a stamp
      [s] Which bones form the elbow? | *Humerus | *Ulna | Femur | Tibia
      [m] Which two of these writers won the Nobel Prize? | *Toni Morrison | *Doris Lessing | *Pearl Buck | Edith Wharton
      [s] Pick all that apply. Which files does git ignore here? | *build/ | src/ | tests/ | docs/
      [m] Which of these are isotopes of hydrogen? | *Protium | *Deuterium | *Tritium
    `,
    ),
    ...readItems(
      'zh',
      `
      [s] 中国的首都是哪座城市? | 上海 | *北京 | *南京 | 广州
      [s] 光合作用发生在细胞的哪个部位? | 线粒体 | 细胞核 | 高尔基体 | 溶酶体
      [t] 水在标准大气压下于 100 °C 沸腾。 | *正确 | *错误
      [m] 以下哪些是哺乳动物? | *鲸 | *蝙蝠 | *海豚
      [m] 《红楼梦》的作者是谁? | 吴承恩 | *曹雪芹 | 施耐庵 | 罗贯中
      [m] 下列哪两项属于可再生能源? | *风能 | *太阳能 | *潮汐能 | 煤炭
      [s] (多选)下列哪些属于五行? | *金 | 风 | 雷 | 电
      [m] 请选三项必要的急救步骤。 | *呼叫急救 | *检查呼吸 | 给病人喝酒 | 让病人走动
      [s] 下列哪两种元素组成水? | *氢 | 碳 | 铁 | 氦
      [m] 下列哪种乐器是打击乐器? | *锣 | 二胡 | 笛子 | 琵琶
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      Which vitamin prevents scurvy? | Vitamin A | *Vitamin C | Vitamin D | Vitamin K
      [m] Which two planets have no moons? | *Mercury | *Venus | Mars | Neptune
      [s] Which two planets lie between the Earth and the Sun? | *Mercury and Venus | Mars and Venus | Jupiter and Mars | Mercury and Mars
      [m] Which of these are prime? Select all that apply. | *2 | *3 | 4 | *5
      [m] Several answers are right: what raises blood pressure? | *Salt | *Stress | Sleep | Water
      [t] A violin has four strings. | *True | False
      [t] The Magna Carta was sealed in 1066. | True | *False
      Which two-letter code stands for Germany in web addresses? | ge | *de | gr | dt
      [s] What is the result of picking two cards without replacement called? | *A combination | A permutation | A factorial | A ratio
      [m] Choose the three primary colours of light. | *Red | *Green | *Blue | Yellow
      [s] Which three notes form a C major chord? | *C, E and G | C, F and A | C, D and G | C, E and A
      [s] How should a nurse record vital signs that apply to several patients? | *In each chart | In one shared note | On the door | Not at all
      [s] Two of these ingredients react to make gas. What gas is it? | Oxygen | *Carbon dioxide | Hydrogen | Nitrogen
      [m] Which clauses make a contract void? | *Fraud in the making | *An illegal purpose | A typing error | A late payment
      [s] Which four-line stanza has the rhyme scheme ABAB? | *A quatrain | A tercet | A couplet | A sestet
      [s] Which pair of numbers adds up to 10 and multiplies to 21? | *3 and 7 | 4 and 6 | 2 and 8 | 1 and 9
      [m] Mark the verbs in the past tense. | *went | go | *sang | sing
      [s] A colleague says: "Choose all you like." What is she allowing? | *A free choice | A single item | A refund | A delay
      [s] Which 3 digits end the number 12,345? | 123 | 234 | *345 | 145
      [s] Which rule of evidence keeps out hearsay? | *Rule 802 | Rule 401 | Rule 702 | Rule 201
      [m] Which two colours does the Swedish flag have? | *Blue | *Yellow | Red | White
      [s] Which two-party pact ended the strike? | *The Saltsjöbaden agreement | The Rome treaty | The Oslo accords | The Dayton accords
      [t] A writ is a court order. | *True | False
      [s] Which four words open the novel? | *Call me Ishmael, said | It was the best | In the beginning was | All happy families are
    `,
    ),
    ...readItems(
      'zh',
      `
      [s] 下列哪个城市是四川省的省会? | *成都 | 昆明 | 贵阳 | 西安
      [m] 以下哪些属于四大发明? | *造纸术 | *火药 | 瓷器 | 丝绸
      [m] 下列哪两项是质数? | *2 | 4 | *7 | 9
      [s] 下列哪两种元素组成水? | *氢和氧 | 碳和氧 | 氢和碳 | 氮和氧
      [t] 李白是唐代诗人。 | *正确 | 错误
      [s] 多选题与单选题相比,最大的不同在哪里? | *正确答案的个数 | 题干长度 | 印刷字体 | 作答时间
      [s] 三种基本味觉不包括**哪一种**? | *辣 | 甜 | 酸
      [m] 下列哪三项属于维生素? | *核黄素 | *叶酸 | *抗坏血酸 | 乳糖
    `,
    ),
  ],
};
