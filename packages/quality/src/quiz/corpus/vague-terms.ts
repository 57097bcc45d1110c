import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const vagueTermsCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      When does a beaver build its dam? | *In autumn, before the ice | Usually at some point in the year | At midnight | In June
      How long do proofs take to rise? | *One hour at 26 °C | Quite a few hours | Ten seconds | A week
      When is a transfusion given? | *Below 70 g of haemoglobin a litre | When it is often needed | At every admission | After meals
      What do courts do with hearsay? | *They exclude it unless an exception applies | They sometimes let it in | They print it | They sell it
      How does a hash table behave? | *Look-up takes constant time on average | Look-up is generally quick enough | It sorts keys | It keeps order
      When did farmers leave the land? | *When wages in the mills doubled | They frequently left for reasons of their own | In 1066 | Before the plough
      How does bronze differ from copper? | *It is harder | It is probably a bit different in colour | It is a gas | It floats
      How often should a piano be tuned? | *Twice a year | From time to time, as one likes | Once in a century | Each hour
      What do bats eat? | Mostly insects and the like | *Insects caught in flight | Stones | Leaves of oak
      How does the second theme enter? | *In the dominant | It may perhaps enter somewhere higher | In silence | In the coda
      What does inflation do to savers? | *It lowers what their money buys | It tends to be bad for them | It pays them | It frees them
      When is a mistrial declared? | *When the jury cannot agree | Occasionally, when the judge likes | At noon | On appeal
      How do glaciers move? | *By sliding and by inner flow | They typically move somehow downhill | By wind | By boat
      Why do we blink? | *To spread the tear film | Maybe because eyes get tired of it | To see colours | To sleep
      How does yeast react to salt? | *It slows down | It is normally affected in some way | It dies at once | It turns red
      Who signs a will? | *The testator and two witnesses | In most cases somebody in the family | The bank | A judge
      What does an index do for reads? | *It avoids scanning the table | It sort of makes them better | It locks rows | It copies them
      How much water does a cactus need? | *None for weeks in winter | A lot of water now and then | A bath | Two buckets a day
      When was the port closed? | *After the tea was dumped | Rarely, and only for a short while | In 1492 | At Easter
      How do noble gases react? | *They seldom react with other elements | They burn in air | They dissolve gold | They explode
      When is the vaccine given? | *At two and at four months | Usually sometime in the first year | After school | At birth and at sixty
      How do courts read a statute? | *By its words first | They often read it in their own way | By lot | By its length
      What does frost do to pipes? | *It bursts them as ice expands | It probably makes them a bit weaker | It paints them | It melts them
      Why do cats purr? | *Muscles of the larynx twitch | Perhaps because they like it | To call dogs | To cool down
    `,
    ),
    ...readItems(
      'zh',
      `
      面团发酵需要多久? | *26 °C 下一小时 | 大概很长一段时间 | 十秒 | 一周
      法院如何对待传闻证据? | *除例外情形一律排除 | 有时会采纳 | 印成书 | 出售
      哈希表的查找性能如何? | *平均为常数时间 | 一般来说还算快 | 会排序 | 保持顺序
      钢琴多久调一次音? | *一年两次 | 偶尔调一下就可以 | 每小时 | 一百年一次
      蝙蝠吃什么? | 通常吃一些虫子之类 | *在飞行中捕食昆虫 | 吃石头 | 吃橡树叶
      农民为什么进城? | *工厂工资翻倍 | 往往有各种各样的原因 | 因为战争结束 | 因为洪水
      冰川怎样移动? | *滑动和内部流动 | 基本上是往下移动 | 靠风力 | 靠船运
      通货膨胀对储户有何影响? | *购买力下降 | 也许会有一些不好的影响 | 得到利息 | 免税
      疫苗何时接种? | *两个月和四个月时 | 一般来说在第一年 | 上学以后 | 六十岁
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      Which adverb means "not often"? | usually | often | *seldom | always
      Which relay contact is closed at rest? | *The normally closed contact | The change-over contact | The latching contact | The reed contact
      What page answers the same questions again and again? | *The page of frequently asked questions | The imprint and contact page | The page of release notes | The page of terms
      Which distribution has a bell curve? | *Errors that are normally distributed | Counts that follow Poisson | Waiting times of buses | Dice
      Which metals are in every phone? | *Rare earth metals | Alkali metals | Platinum metals | Heavy water metals
      What must the police show for a search? | *Probable cause sworn before a judge | A hunch written in a notebook | A letter of the victim | The consent of a neighbour
      What is a typical sign of measles? | *Spots inside the cheek | A ring on the arm | A blue nail | A white tongue
      Which clause is an adverbial of time? | *"Sometimes at night" | "In the old garden" | "With great care" | "For my brother"
      What are generally accepted accounting principles? | *A common set of reporting rules | A tax on reports | A list of auditors | A form of audit
      Which general led the march? | *General Sherman of the Union | General Lee of Virginia | General Grant of Ohio | General Bragg of Texas
      How is a rare steak cooked? | *To 52 °C in the centre | To 71 °C in the centre | To 90 °C in the centre | To 20 °C in the centre
      Which theorem is about the most elements? | *Most elements lie near the mean by Chebyshev | Half lie there by Bayes | A third by Gauss | None by Fermat
      Who speaks for a general partner? | *The general partner alone | The limited partner alone | The bank of the firm | The clerk of the court
      How many times a year is the tax due? | *Four times, at each quarter's end | Twice, in June and December | Once, in April | Each month
      Which verb takes "to"? | *She tends the garden | She wants to leave soon | She lets him go | She makes him stay
      Who wrote "Maybe"? | *The author of the sonnets | The author of the plays | The author of the diary | The author of the hymns
      What is done by a lot? | *Jurors are drawn by lot | Jurors are named by the king | Jurors are bought | Jurors are born
      Which line is a tautology? | *It rains or it does not rain | It rains and it does not rain | It rains when it snows | It rains in Spain
      How is the kind of leaf told? | *By its edge and veins | By its weight in grams | By its age in days | By its smell
      What is a possible world? | *A complete way things could be | A place we have been to | A planet with water | A map of the sky
      Which switch is closed at rest? | *The normally closed one of the pair | The rotary one of the panel | The one with two poles | The one with a light
      What is rare earth used for? | *Magnets in motors and headphones | Bricks of houses | Glue for paper | Bread and cakes
      Which sample mean is most likely? | *The one nearest to the population mean | The largest one of all | The first one drawn | The one that is odd
      Who is the Attorney General? | *The chief lawyer of the government | The chief judge of the land | The chief of police | The chief clerk
      What is an enzyme in a living cell? | *A kind of protein that speeds reactions | A sort of sugar in the wall | A type of fat in the skin | A form of salt in the blood
    `,
    ),
    ...readItems(
      'zh',
      `
      下列哪个副词表示频率最低? | 总是 | 经常 | 有时 | *很少
      国际收支中记录货物贸易的是哪个项目? | *经常项目 | 资本项目 | 储备项目 | 误差项目
      圆周率属于哪类数? | *一个无理常数 | 一个有理变数 | 一个整数 | 一个虚数
      哪种法适用于所有人? | *一般法适用于全体公民 | 特别法适用于商人 | 习惯法适用于渔民 | 国际法适用于国家
      “有时限的任务”指什么? | *有时限要求的工作 | 没有报酬的工作 | 由他人完成的工作 | 需要重做的工作
      她用了哪种时态? | *一般将来时态的句子 | 现在进行时态的句子 | 过去完成时态的句子 | 现在完成时态的句子
      哪件乐器常用于爵士乐? | *萨克斯管 | 古筝 | 唢呐 | 编钟
      “常染色体”指什么? | *性染色体以外的染色体 | 决定性别的染色体 | 线粒体中的染色体 | 细菌的环状染色体
    `,
    ),
  ],
};
