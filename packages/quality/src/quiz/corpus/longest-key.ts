import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const longestKeyCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      What is osmosis? | Melting of ice | *The movement of water across a semipermeable membrane toward the higher solute concentration | Burning of sugar | Growth of cells
      Why do courts follow precedent? | To save paper | To please kings | *So that like cases are decided alike and citizens can foresee the outcome of a dispute | For tradition
      What does a mutex do? | Speeds up code | *Lets only one thread at a time enter a critical section that touches shared data | Frees memory | Sorts threads
      Why is dough kneaded? | To warm it | *To develop gluten, which traps the gas made by the yeast | To dry it | To colour it
      What was the Marshall Plan? | A war plan | A peace treaty | *An American programme of economic aid for the rebuilding of Western Europe after 1945 | A trade ban
      What does the fermata mean? | Play softly | *Hold the note or rest longer than its written value | Repeat it | Skip it
      Why does ice float? | It is cold | *Its molecules form an open lattice that makes it less dense than liquid water | It is white | It is hard
      What is habeas corpus? | A tax | A fine | *A writ that brings a detained person before a judge to test the lawfulness of the detention | A jury
      How does a vaccine protect? | It kills viruses | *It trains the immune system to recognise a pathogen before a real infection | It cools the blood | It adds iron
      What is a closure? | A loop | *A function together with the variables of the scope it was created in | A file | A class
      What does the derivative give? | The area | The mean | *The instantaneous rate of change of the function at that point | The root
      Why do leaves turn red in autumn? | They freeze | *Chlorophyll breaks down and other pigments that were hidden become visible | They drink dye | They burn
      What is a cadence? | A drum | *A progression of chords that closes a phrase or a section | A scale | A tune
      What is opportunity cost? | The price | *The value of the best alternative that was given up by a choice | The tax | The profit
      Why sear meat? | To seal in juice | *To start the Maillard reaction, which makes hundreds of new flavour compounds | To kill worms | To save time
      What does DNS do? | Encrypts mail | *Translates names that people can remember into the addresses of machines | Stores files | Blocks spam
      What was the purpose of the Stamp Act? | To sell stamps | *To raise revenue in the colonies to help pay for the defence of the empire | To ban tea | To free trade
      What does triage do? | Cures patients | *Sorts patients by urgency so that the worst are treated first | Bills patients | Feeds patients
      What is a null hypothesis? | A wrong idea | *The claim of no effect that a test tries to find evidence against | A small sample | A proof
      Why is a reed soaked? | To clean it | *So that it becomes pliable and vibrates evenly when it is blown | To dye it | To shrink it
      What is a palimpsest? | A poem | *A manuscript page from which an earlier text was scraped so that it could be used again | A quill | A seal
      Why is the sky blue? | It reflects the sea | *Air scatters short wavelengths of sunlight far more than long ones | It is cold | It holds ozone
      What is a race condition? | A fast loop | *A bug in which the result depends on the order that threads happen to run in | A deadlock | A crash
      What is estoppel? | A tax | *A bar on going back on a promise that another person has reasonably relied upon | A lien | A fine
    `,
    ),
    ...readItems(
      'zh',
      `
      什么是渗透作用? | 冰的融化 | *水分子通过半透膜从低浓度溶液向高浓度溶液移动的过程 | 糖的燃烧 | 细胞分裂
      为什么要揉面? | 加热 | *使面筋形成网络,从而包住酵母产生的气体 | 上色 | 去味
      互斥锁的作用是什么? | 加速 | 排序 | *保证同一时刻只有一个线程进入访问共享数据的代码段 | 释放内存
      疫苗如何起作用? | 直接杀死病毒 | *让免疫系统提前认识病原体,以后遇到时能迅速反应 | 降低体温 | 补充铁质
      科举制的影响是什么? | 增加税收 | *打破世家大族对官职的垄断,使寒门子弟有机会入仕 | 扩大领土 | 发展海运
      什么是转调? | 换乐器 | *乐曲进行中从一个调性中心移到另一个调性中心 | 变快 | 变响
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      What is osmosis? | Water moving along a pressure gradient in pipes | *Water moving through a membrane toward more solute | Salt moving through a membrane toward more water | Gas moving from the blood into the lungs
      What is the powerhouse of the cell? | Nucleus | *Mitochondrion | Ribosome | Vacuole
      Which pathway makes most ATP? | Glycolysis | *Oxidative phosphorylation | Lactic acid fermentation | The citric acid cycle
      Why is dough kneaded? | To warm it so that the yeast wakes up sooner | *To develop gluten | To press out every bubble of gas in it | To spread the salt evenly
      What does the fermata mean? | Play the note softly | *Hold the note longer | Repeat the whole bar | Skip the next note
      How many bones has an adult? | 106 | *206 | 306 | 1206
      What is a closure? | A function with its scope | *A function with the scope it was made in | A block without a scope of its own | A class without any methods
      Who ruled Egypt in 30 BC? | Ramses | *Cleopatra VII | Akhenaten | Hatshepsut
      What is habeas corpus? | A writ that sets a fine for contempt of court | *A writ that brings a prisoner before a judge | A writ that orders goods to be given back | A writ that removes an officer
      [m] Which of these raise the price? | Supply | *A drought that ruins most of the harvest of a whole region | *Demand | Fashion
      What is a cadence? | A sequence of drum rolls in a march | *A close of a phrase by chords | A scale with a raised seventh degree | A tune sung by sailors at work
      What does DNS do? | Encrypts the traffic between hosts | *Translates names into addresses | Stores the files of a web page | Blocks unwanted mail
      Which gas is most of the air? | Argon | *Nitrogen | Oxygen | Neon
      Why does ice float? | Its molecules are lighter than those of water | *Its lattice is less dense than liquid water | It holds bubbles of air from the freezing | It is colder than the water below it
      [t] The derivative of a constant is zero. | *True | False
      What is the chemical symbol of gold? | Ag | *Au | Fe | Pb
      Which statute applies? | The Sale of Goods Act | *The Consumer Rights Act | The Unfair Contract Terms Act | The Companies Act
      Which poet wrote "The Waste Land"? | Yeats | *T. S. Eliot | Auden | Pound
      What is opportunity cost? | The price that the seller asks for | *The best alternative that was given up | The sum of all fixed and variable costs | The tax
      What does a sous-chef do? | Buys the wine | *Runs the kitchen under the chef | Welcomes the guests at the door | Washes up
      What is a palimpsest? | A poem in which each line begins with one letter | *A page scraped and written on again | A quill cut for left-handed scribes | A seal
      Who discovered radium? | Bohr | *Marie Curie | Hahn | Rutherford
      What is a race condition? | A bug in which threads wait for one another without end | *A bug that depends on the order of threads | A loop that never ends | A crash at the start
      Which city hosted the congress? | Vienna | *Frankfurt am Main | Berlin | Paris
    `,
    ),
    ...readItems(
      'zh',
      `
      什么是渗透作用? | 水由于重力从高处向低处流动 | *水通过半透膜向高浓度一侧移动 | 盐通过半透膜向低浓度一侧移动 | 气体由肺泡扩散进入血液
      中国最长的河流是哪一条? | 黄河 | *长江 | 珠江 | 雅鲁藏布江
      细胞的能量工厂是什么? | 细胞核 | *线粒体 | 核糖体 | 内质网
      为什么要揉面? | 让面团变热 | *让面筋形成 | 让颜色变白 | 让水分蒸发
      互斥锁的作用是什么? | 让多个线程同时写入同一块内存 | *同一时刻只放行一个线程 | 把任务平均分给各个处理器 | 在程序退出时释放内存
      谁写了《出师表》? | 曹操 | *诸葛亮 | 司马懿 | 周瑜
      什么是转调? | 乐曲由慢板转为快板并加强力度 | *乐曲由一个调转到另一个调 | 乐曲由独奏转为合奏 | 乐曲反复一遍
    `,
    ),
  ],
};
