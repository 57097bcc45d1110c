import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readQuizzes } from './read-items.ts';

export const answerNamedByOtherItemCorpus: Corpus<readonly QuizItem[]> = {
  positives: [
    ...readQuizzes(
      'en',
      `
      Which process turns light energy into chemical energy in plants? | *Photosynthesis | Respiration | Osmosis | Fermentation
      During photosynthesis, where is light energy turned into chemical energy? | *In the chloroplast | In the root | In the nucleus | In the seed

      Which protein traps the gas in bread dough? | *Gluten | Casein | Albumin | Keratin
      Kneading strengthens gluten, the protein of bread dough. What should follow? | *A rest | A boil | A freeze | A wash

      Which treaty ended the Thirty Years' War? | *The Peace of Westphalia | The Treaty of Utrecht | The Edict of Nantes | The Treaty of Verdun
      The Peace of Westphalia ended the Thirty Years' War in which year? | 1618 | *1648 | 1713 | 1789

      What is the name of the writ against unlawful detention? | *Habeas corpus | Mandamus | Certiorari | Subpoena
      A writ of habeas corpus tests a detention. Who issues it? | *A judge | A jury | The police | The mayor

      Which data structure serves elements in first-in, first-out order? | *Queue | Stack | Heap | Tree
      A queue serves elements in first-in, first-out order. Which operation removes one? | *dequeue | push | peek | sort

      Which composer wrote the opera Carmen? | *Georges Bizet | Verdi | Puccini | Rossini
      When Georges Bizet wrote the opera Carmen, how old was he? | 26 | *36 | 46 | 56

      Which hormone lowers the blood sugar level? | *Insulin | Glucagon | Cortisol | Adrenaline
      Insulin lowers the blood sugar level. Which organ makes it? | *The pancreas | The liver | The kidney | The spleen

      What is the tendency of prices to rise over the years called? | *Inflation | Arbitrage | Dumping | Rationing
      If inflation means that prices rise over the years, who loses? | *Savers | Debtors | The state | Importers

      Which bond joins the two strands of DNA? | *A hydrogen bond | A covalent bond | An ionic bond | A metal bond
      Heat breaks each hydrogen bond between the strands of DNA. What is left? | *Single strands | Amino acids | Sugars | Fats

      Which theorem relates the sides of a right triangle? | *The Pythagorean theorem | Fermat's theorem | Bayes' theorem | Rolle's theorem
      Use the Pythagorean theorem for the sides of a right triangle 3 and 4. What is the hypotenuse? | *5 | 6 | 7 | 12

      Which emperor legalised Christianity by the Edict of Milan? | *Constantine | Nero | Trajan | Augustus
      Why did Constantine issue the Edict of Milan about Christianity? | *To win support | To end trade | To raise taxes | To leave Rome

      What do you call the layer of the internet that routes packets between networks? | *The network layer | The link layer | The transport layer | The session layer
      Routers work on the network layer, which routes packets between networks. What do they read? | *The address | The cookie | The body | The cable

      Which cooking method seals food in a bag in a water bath? | *Sous vide | Sauté | Braise | Flambé
      In sous vide, food is sealed in a bag in a water bath. What sets the doneness? | *The temperature | The salt | The pan | The oil

      Which metre has three beats in each bar? | *Triple metre | Duple metre | Free metre | Irregular metre
      A waltz is in triple metre, with three beats in each bar. Which beat is strongest? | *The first | The second | The third | None

      What keeps two threads out of the same critical section? | *A mutex | A thread pool | A socket | A timer
      If a mutex keeps threads out of a critical section, what may go wrong? | *Deadlock | Overflow | Leak | Skew

      Which scale measures the energy of earthquakes? | *The moment magnitude scale | The Mohs scale | The Beaufort scale | The Kelvin scale
      On the moment magnitude scale, how much more energy has an earthquake of one step more? | 2 times | 10 times | *32 times | 100 times

      Which fabric is woven from the cocoon of a moth? | *Silk | Linen | Wool | Cotton
      How long is the thread of silk in a single cocoon of a moth? | 1 m | 10 m | *1 km | 10 km

      Which clause lets Congress regulate trade between the states? | *The Commerce Clause | The Takings Clause | The Guarantee Clause | The Supremacy Clause
      The Commerce Clause lets Congress regulate trade between the states. Which case widened it? | *Wickard | Marbury | Dred Scott | Plessy

      Which sorting algorithm picks a pivot and partitions the list? | *Quicksort | Merge sort | Heap sort | Radix sort
      Quicksort partitions a list around a pivot. What is its worst case? | O(n) | O(n log n) | *O(n²) | O(1)
    `,
    ),
    ...readQuizzes(
      'zh',
      `
      哪个过程把光能转化为化学能? | *光合作用 | 呼吸作用 | 渗透作用 | 发酵
      光合作用把光能转化为化学能,它在哪里进行? | *叶绿体 | 根 | 细胞核 | 种子

      面团中包住气体的蛋白质叫什么? | *面筋蛋白 | 酪蛋白 | 白蛋白 | 角蛋白
      揉面增强面筋蛋白,使面团包住气体,下一步应当如何? | *静置 | 煮沸 | 冷冻 | 清洗

      降低血糖的激素是哪一种? | *胰岛素 | 胰高血糖素 | 皮质醇 | 肾上腺素
      胰岛素是降低血糖的激素,由哪个器官分泌? | *胰腺 | 肝脏 | 肾脏 | 脾

      先进先出的数据结构是哪一种? | *队列结构 | 栈结构 | 堆结构 | 树结构
      队列结构先进先出,取出元素用哪个操作? | *出队 | 压栈 | 查看 | 排序

      司马迁写的纪传体通史叫什么? | *《史记》 | 《汉书》 | 《春秋》 | 《资治通鉴》
      司马迁写《史记》这部纪传体通史用了多少年? | *十多年 | 两年 | 三个月 | 五十年

      哪种织物由蚕茧织成? | *丝绸 | 亚麻 | 羊毛 | 棉布
      丝绸由蚕茧织成,一个蚕茧的丝有多长? | 一米 | 十米 | *一千米 | 一万米
    `,
    ),
  ],
  negatives: [
    ...readQuizzes(
      'en',
      `
      Which process makes sugar in leaves? | *Photosynthesis | Respiration | Osmosis | Fermentation
      Where does the first stage of photosynthesis take place? | *In the thylakoid | In the root | In the nucleus | In the seed

      Which protein traps the gas in bread dough? | *Gluten | Casein | Albumin | Keratin
      Who should avoid gluten? | *Coeliac patients | Diabetics | Infants | Runners

      Who hears an appeal? | *A higher court | The same judge | A jury | The clerk
      How is a higher court reached in France? | *By appeal | By lot | By vote | By mail

      Which gas do we need? | *Oxygen | Helium | Argon | Neon
      How many electrons does oxygen have in its outer shell? | 2 | 4 | *6 | 8

      What does the loop print? | 1 | *2 | 3 | 4
      In line 2, which name is bound? | *x | y | z | w

      [t] Lead is a metal. | *True | False
      Is it true that lead conducts? | *Yes | No

      Which clef does the viola use? | *Alto | Treble | Bass | Tenor
      How does an alto saxophone transpose? | *A sixth down | A second up | A fifth up | Not at all

      Which hormone lowers blood sugar? | *Insulin | Glucagon | Cortisol | Adrenaline
      Why is insulin injected and not swallowed? | *It is digested | It is bitter | It is dear | It burns

      Who led the march on Rome? | *Mussolini | Gramsci | Matteotti | Badoglio
      Which king named Mussolini prime minister? | *Victor Emmanuel III | Umberto I | Charles Albert | Umberto II

      Which keyword makes a constant? | *const | let | var | static
      Where is a variable declared by var visible? | *In its function | In its block | In its line | Nowhere

      Which case binds the lower courts? | *Precedent | Dictum | Dissent | Brief
      Which part of a judgment sets the precedent? | *The ratio | The costs | The date | The heading

      Which layer carries frames? | *The link layer | The network layer | The transport layer | The session layer
      Which device works on the link layer? | *A switch | A router | A proxy | A browser

      Which sauce starts with a roux? | *Béchamel | Vinaigrette | Pesto | Salsa
      What is béchamel with cheese called? | *Mornay | Soubise | Aurora | Nantua

      What is the sum of the first three odd numbers? | 6 | 8 | *9 | 12
      Which number squared gives 81? | 7 | 8 | *9 | 10

      Which poet wrote "Kubla Khan"? | *Coleridge | Keats | Byron | Blake
      With whom did Coleridge publish the Lyrical Ballads? | *Wordsworth | Shelley | Scott | Southey

      What does entropy measure? | *Disorder | Heat | Work | Force
      How does entropy change when ice melts? | *It rises | It falls | It stays | It ends

      Which note is the tonic of G major? | *G | D | C | B
      Which chord is built on D in G major? | *The dominant | The tonic | The supertonic | The mediant

      Which bone is the longest? | *Femur | Tibia | Ulna | Radius
      A patient broke his tibia. What is damaged? | *The shin | The thigh | The wrist | The ankle

      Which fabric do moths make? | *Silk | Linen | Wool | Cotton
      Along which road was silk traded? | *The Silk Road | The Amber Road | The Salt Road | The Spice Route

      Which sorting algorithm uses a pivot? | *Quicksort | Merge sort | Heap sort | Radix sort
      Which language ships quicksort as its default? | *C | Python | Java | Rust

      What is the worst hurricane category? | 3 | 4 | *5 | 6
      How many fingers has a hand? | 4 | *5 | 6 | 7

      Which nerve carries sight? | *Optic | Vagus | Facial | Phrenic
      Which fibre carries light in a network cable? | *Optical fibre | Copper | Silver | Nylon
    `,
    ),
    ...readQuizzes(
      'zh',
      `
      叶片通过什么过程制造糖? | *光合作用 | 呼吸作用 | 渗透作用 | 发酵
      光合作用的第一阶段在哪里进行? | *类囊体 | 根 | 细胞核 | 种子

      降低血糖的激素是哪一种? | *胰岛素 | 胰高血糖素 | 皮质醇 | 肾上腺素
      为什么胰岛素要注射而不口服? | *会被消化 | 太苦 | 太贵 | 太烫

      谁审理上诉? | *上级法院 | 原法官 | 陪审团 | 书记员
      怎样向上级法院提出请求? | *提交诉状 | 抽签 | 投票 | 打电话

      [t] 铅是金属。 | *正确 | 错误
      下列做法中正确的是哪一项?关于铅的存放 | *密封 | 敞开 | 加热 | 冷冻

      哪种织物由昆虫产生? | *丝绸 | 亚麻 | 羊毛 | 棉布
      丝绸之路的起点在哪里? | *长安 | 洛阳 | 开封 | 南京
    `,
    ),
  ],
};
