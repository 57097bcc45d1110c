import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const wordRepeatsCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      What does the Gutenberg printing press print with? | *Movable type for a press | Carved wood blocks | Hand-cut stencils | Engraved copper
      Which organ does a cardiologist treat in cardiac arrest? | *The heart, in a cardiac emergency | The liver | The spleen | The lung
      Why is sourdough bread sour? | *Bacteria make the dough sour with acids | Salt is added twice | The oven is too hot | Milk is used
      What is a semipermeable membrane? | *A permeable membrane for some molecules | A thick wall of lignin | A gap between cells | A pump in the heart
      What did the Weimar constitution fail to prevent? | *Emergency rule under the constitution | The loss of colonies | The strike of 1920 | The price of coal
      What does garbage collection collect? | *Garbage that nothing points to | Open files | Idle threads | Old logs
      What is monetary policy? | *The control of monetary supply by a central bank | Taxes and spending | Trade rules | Labour law
      How does a vaccine create immunity? | *It provokes an immunity of memory cells | It cools the blood | It kills every germ | It feeds the liver
      What is the tonic triad built on? | *The tonic of the scale | The fourth degree | The leading note | The upper mediant
      What makes caramel caramelize? | *Sugar that caramelizes in heat | Fat that cools | Salt that melts | Milk that thickens
      Who hears a bankruptcy petition? | *A judge of the bankruptcy court | The police | A notary | The mayor
      What is a recursive function? | *One that recurses on a smaller input | One without arguments | One written in C | One that prints
      Which layer filters ultraviolet light? | *The ozone layer, against ultraviolet | The crust | The mantle | The tropopause
      What is a sonnet's volta? | *A turn, or volta, in the thought | A rhyme scheme | A title | A metre
      Why do glaciers carve valleys? | *Rocks in glaciers grind the ground | Wind blows sand | Rivers freeze | Trees fall
      What does a hypothesis test reject? | *The null hypothesis | The mean | The sample | The median
      What is the Electoral College? | *The electoral body that elects the president | A university | A court | A party
      What does tempering do to chocolate? | *It gives chocolate stable crystals | It adds milk | It removes fat | It sweetens
      How is a debt discharged? | *By paying the debt in full | By moving house | By silence | By a wedding
      Which bone of the forearm is the radius? | *The radius on the side of the thumb | The one on the side of the little finger | The one above the elbow | The one in the wrist
      What does a seismograph record? | *Seismograph traces of ground motion | The wind | The tide | The heat
      Why was the telegraph cable laid? | *To telegraph across the ocean | To tow ships | To hold nets | To power lamps
      What is a habeas petition? | *A petition against detention | A tax | A vote | A loan
      Which gland makes thyroid hormone? | *The thyroid gland of the neck | The spleen | The liver | The pancreas
    `,
    ),
    ...readItems(
      'zh',
      `
      活字印刷术用什么印刷? | *可移动的活字 | 木版雕刻 | 手绘 | 石刻
      酸面包为什么发酸? | *乳酸菌产生酸面味的物质 | 加了两次盐 | 烤箱过热 | 用了牛奶
      货币政策是什么? | *央行调节货币供应 | 税收与支出 | 贸易规则 | 劳动法
      什么是递归函数? | *以递归调用自身的函数 | 没有参数的函数 | 用 C 写的函数 | 会打印的函数
      冰川如何塑造山谷? | *冰川中的岩石磨蚀地面 | 风吹沙子 | 河水结冰 | 树木倒下
      谁审理破产案件? | *破产法庭的法官 | 警察 | 公证员 | 市长
      疫苗怎样带来免疫? | *激活免疫记忆 | 冷却血液 | 杀死细菌 | 滋养肝脏
      地震仪记录什么? | *地震引起的地面运动 | 风速 | 潮汐 | 气温
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      Which organ does a hepatologist treat? | The heart | *The liver | The spleen | The lung
      What is a semipermeable membrane? | *A membrane that lets water through | A membrane that lets nothing through | A wall of lignin | A pump
      Which bread is made with a sour starter? | *Rye | Brioche | Naan | Challah
      What does a mutex protect? | *Shared data | Open files | Free memory | Idle threads
      Which function returns the largest item of a list? | *max | min | sum | len
      What is the capital of France? | *Paris | Lyon | Nice | Lille
      Which of the following best describes the purpose of an index? | *To find rows without a full scan | To keep rows in memory | To lock rows for writers | To copy rows to disk
      When did the Weimar Republic end? | *1933 | 1919 | 1929 | 1945
      Which bank sets the interest rate in the euro area? | *The European Central Bank | The World Bank | The Bank of England | The Deutsche Bank
      What does an economist mean by scarcity? | *Wants exceed means | Prices are fixed | Scarcity of gold | Shops are closed
      Which statement about state courts is right? | *State courts hear most cases | Federal courts hear most cases | Appeals are not allowed | Juries are abolished
      Who composed the first of the Brandenburg concertos? | *Bach | Handel | Vivaldi | Telemann
      What happens to water when it freezes? | *It expands | It shrinks | It evaporates | It turns acid
      How is a fugue begun? | *One voice alone states the subject | All voices enter together | The coda comes first | A drum rolls
      Why are tomatoes salted? | *To draw out juice | To keep them red | To sweeten them | To warm them
      What is the purpose of a jury? | *To find the facts | To make the law | To set the fee | To write the appeal
      Which type is immutable in Python? | *tuple | list | dict | set
      Which poem opens with April? | *The Waste Land | Ulysses | Howl | Kubla Khan
      What does the right atrium receive? | *Blood from the body | Blood from the lungs | Lymph | Air
      Where does the right to silence come from? | *The privilege against self-incrimination | The right to bear arms | The right to vote | Trial by battle
      How many sides has a hexagon? | 5 | *6 | 7 | 8
      Which gland makes insulin? | *The pancreas | The thyroid gland | The adrenal gland | The pituitary gland
      What does a seismograph record? | *Motion of the ground | The wind | The tide | The heat
      Why was the Suez Canal dug? | *To shorten the way to India | To drain the Suez marsh | To water the fields | To divide the land
      How does a comma change this sentence? | *It sets off the clause | It ends it | It asks it | It names it
    `,
    ),
    ...readItems(
      'zh',
      `
      肝病科医生治疗哪个器官? | 心脏 | *肝脏 | 脾脏 | 肺
      半透膜的特点是什么? | *允许水分子通过的膜 | 什么都不让通过的半透膜 | 木质素构成的墙 | 心脏里的泵
      法国的首都是哪里? | *巴黎 | 里昂 | 尼斯 | 里尔
      下列关于索引作用的描述,正确的是哪一项? | *避免全表扫描 | 把数据放进内存 | 给行加锁 | 复制到磁盘
      哪个函数返回列表中的最大值? | *max | min | sum | len
      水结冰时会怎样? | *体积膨胀 | 体积收缩 | 蒸发 | 变酸
      魏玛共和国何时结束? | *1933 年 | 1919 年 | 1929 年 | 1945 年
      哪个腺体分泌胰岛素? | *胰腺 | 甲状腺 | 肾上腺 | 垂体
    `,
    ),
  ],
};
