import { readItems } from './read-items.ts';

/** Questions as careful authors write them; no rule has anything to say about them. */
export const soundQuestions = [
  ...readItems(
    'en',
    `
      A web shop stores each visitor's cart in server memory. After a second server is added, carts vanish now and then. What is the most likely cause? | The load balancer compresses the cookies of visitors | *A visitor's next request reaches the machine that has no copy of it | The database runs out of connections at peak times | Browsers drop cookies when two servers answer them => Carts live in the memory of one process, so a request that lands on the other server finds none. Compression does not change what a cookie says.
      A tenant reports a broken heater in writing, and the landlord does nothing for six weeks. Which remedy does the lesson's statute give the tenant first? | Ending the lease on the same day | *Withholding a reasonable part of the rent | Suing for the price of a new flat | Moving into another flat of the landlord => The statute lets the tenant reduce the rent in proportion to the defect once the landlord knows of it. Ending the lease comes later.
      In bar 12 of the chorale the bass moves from G to C under a V–I progression. What kind of cadence is heard? | Half cadence | Plagal cadence | *Authentic cadence | Deceptive cadence => V–I with both chords in root position closes the phrase fully. A plagal cadence would come from IV.
      A patient's blood pressure falls and the pulse rises after surgery. Which of these should the nurse check first? | The room temperature | *The wound and the drains | The diet sheet | The visiting hours => Both signs point to loss of blood, which shows at the wound or in the drains.
      Which change makes a vinaigrette hold together longer? | Chilling the vinegar beforehand | *Whisking in a spoon of mustard | Adding the salt at the end | Using twice as much vinegar => Mustard brings emulsifiers that coat the droplets of oil. Salt has no such effect.
      The function f has f'(2) = 0 and f''(2) < 0. What does the graph show at x = 2? | A local minimum | *A local maximum | A point of inflection | A vertical asymptote => The slope is zero there and falls through zero, so the graph has a peak.
      Why did Luther's theses spread within weeks, unlike those of earlier critics? | The emperor ordered that they be read aloud | *Printers could set and sell them in many towns at once | They were written in Latin for scholars alone in Rome | Monks copied them by hand for every parish => Movable type had made short pamphlets cheap. Copies by hand would have taken months.
      [m] A query on a large table is slow. Which two measures can reduce the rows that it reads? | *Adding an index on the filtered column | Renaming the table | *Narrowing the WHERE clause | Sorting the output => An index and a narrower condition let the engine skip rows. Sorting works on rows that were read already.
      [t] In a closed economy, saving equals investment. | *True | False => True: what is not consumed is invested, since nothing flows abroad.
      [t] A recursive function needs a loop. | True | *False => False: it repeats by calling itself until the base case is met.
      How many moles are in 36 g of water? | 1 mol | *2 mol | 3 mol | 4 mol => One mole weighs 18 g, so 36 g hold two.
      Which sentence uses the semicolon as the lesson recommends? | The tide was out; because we walked | *The tide was out; we walked to the island | The tide; was out we walked to the island | The tide was; out, so we walked => Both halves can stand alone. A subordinate clause after the semicolon cannot.
      You want to see which files changed since the last commit. Which command shows it? | \`git log\` | *\`git status\` | \`git push\` | \`git clone\` => It lists changed and untracked files; the log lists past commits.
      A coin is tossed three times. What is the probability of exactly two heads? | 1/8 | 1/4 | *3/8 | 1/2 => Three of the eight equally likely outcomes have two heads.
      Which painter worked mainly with dots of pure colour? | Claude Monet | *Georges Seurat | Edgar Degas | Paul Cézanne => Seurat let the eye mix the dots. Monet used strokes.
      An athlete drinks only water during a marathon and becomes confused. Which blood value is probably too low? | Iron | *Sodium | Glucose stored in bone | Calcium => Sweat takes salt along, and water alone dilutes what is left.
      Which of the following would strengthen the claim that the drug shortens colds? | Ten letters of grateful patients | *A trial that assigns treatments by lot | A survey of doctors who prescribe it | A rise in its sales in winter => Chance assignment makes the groups alike but for the drug.
      The price of flour doubles. What happens to the supply curve of bread? | It moves to the right | *It moves to the left | It becomes flat | It keeps its place => Costs rise, so bakers offer less at each price.
      Under the four-eyes principle, who releases a payment above the limit? | The clerk who entered it | *A second person from another team | The supplier who gets it | The bank that carries it out => Someone who did not enter it has to look at it.
      Which gland sits at the base of the brain and steers the others? | Thyroid | *Pituitary | Adrenal | Pineal => Its hormones set how much the other glands give off.
    `,
  ),
  ...readItems(
    'zh',
    `
      某网店把购物车保存在服务器内存中,增加第二台服务器后购物车时有时无。最可能的原因是什么? | 负载均衡器压缩了访客的 Cookie | *后续请求被分到没有该数据的机器 | 高峰时数据库连接耗尽 | 浏览器同时丢弃两台机器的 Cookie => 数据只在一个进程的内存里,请求落到另一台机器就读不到。压缩并不改变 Cookie 的内容。
      病人术后血压下降、脉搏加快,护士首先应检查什么? | 病房温度 | *伤口和引流管 | 饮食单 | 探视时间 => 两个体征都提示失血,失血会先在伤口或引流处表现出来。
      函数在 x = 2 处一阶导数为零、二阶导数为负,图像在该点有什么特征? | 极小值 | *极大值 | 拐点 | 垂直渐近线 => 斜率由正变负,所以图像到达峰顶。
      油醋汁容易分层,哪种做法能使它稳定更久? | 预先冷藏醋 | *打入一勺芥末 | 最后再放盐 | 把醋加倍 => 芥末含有乳化剂,能包住油滴。盐没有这种作用。
      路德的论纲为何在几周内传遍各地? | 皇帝下令当众宣读 | *各城印刷商同时排印出售 | 用拉丁文写给学者 | 修士逐个教区手抄 => 活字印刷让小册子变得便宜,手抄则需要几个月。
      [m] 大表查询缓慢,哪两项措施可以减少读取的行数? | *为过滤列建立索引 | 重命名该表 | *缩小 WHERE 条件 | 对输出排序 => 索引和更窄的条件让引擎跳过多余的行,排序只处理已读出的行。
      [t] 递归函数离不开循环语句。 | 正确 | *错误 => 错误。递归靠调用自身来重复,遇到终止条件才停下。
      36 克水含有多少摩尔水分子? | 1 摩尔 | *2 摩尔 | 3 摩尔 | 4 摩尔 => 一摩尔水重 18 克,36 克就是两摩尔。
      面粉价格翻倍,面包的供给曲线如何移动? | 向右 | *向左 | 变平 | 保持原位 => 成本上升,面包师在每个价格上愿意卖的更少。
      下列哪位画家主要用纯色小点作画? | 莫奈 | *修拉 | 德加 | 塞尚 => 修拉让观者的眼睛来混合色点,莫奈用的是笔触。
    `,
  ),
];
