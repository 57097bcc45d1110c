import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const trueFalseSeriesCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      Which of the following statements is true? | Water boils at 90 °C at sea level | *Ice is less dense than liquid water | Steam is heavier than air in a room | Snow is frozen fog from the sea
      Which of these is correct? | The heart has three chambers in man | *The left ventricle has the thickest wall | Veins carry blood under high pressure | Arteries have many valves inside them
      Which statement about the French Revolution is correct? | It began in the year 1799 | *It abolished the feudal dues of peasants | It left the church's land untouched | It was led by Napoleon at first
      Which of the following is true about closures? | They copy all variables when they are made | *They keep variables of their scope alive | They can be used in classes only | They run before the program starts
      What is true about the alto clef? | It puts G on the second line | *It puts middle C on the middle line | It is used by the double bass | It was abolished in 1850 or so
      Which of the following statements about contracts is FALSE? | A minor may avoid many contracts | *Every contract has to be in writing | Consideration need not be adequate | Silence is no acceptance as a rule
      Which of the statements below is accurate? | Bread flour has less protein than cake flour | *Gluten forms when flour is wetted and worked | Yeast makes bread salty as it grows | Salt speeds up the fermentation
      Choose the correct statement. | Every prime number is odd and positive | *Two is the one even prime number | One is the smallest prime number | Nine is a prime number below ten
      Which claim about vaccines is correct? | They cure an infection once it has begun | *They prepare the immune system for a pathogen | They replace the body's own antibodies | They work against bacteria alone
      Identify the false statement about sharks. | They have a skeleton of cartilage | *They breathe air through their lungs | They shed teeth throughout their lives | They sense electric fields of prey
      Which of the following is NOT true of haiku? | It has three lines in English | *It must rhyme in its last line | It often names a season of the year | It came out of linked verse
      Which of the following assertions are correct? | Demand rises when the price goes up | *Supply rises when the price goes up | Prices are fixed by the state by nature | Scarcity has no effect on any price
      Which statement is most accurate regarding photosynthesis? | It takes place in every living cell | *It stores light energy in chemical bonds | It uses oxygen and gives off carbon dioxide | It needs no water at any stage
      What is correct about TCP? | It sends packets without any handshake | *It resends a segment that was not acknowledged | It has no notion of an order of bytes | It works on a single network only
      Which of the options is right? | The Nile flows from north to south | *The Danube ends in the Black Sea | The Rhine rises in the Ardennes | The Thames flows through Manchester
      Which of the following is valid? | A triangle may have two right angles | *The angles of a triangle add up to 180° | A square has four unequal sides | A circle has two centres and one radius
      Select the true statement about bees. | Drones collect nectar for the hive | *Workers are females that cannot mate | The queen builds all of the combs | Bees hibernate alone in the ground
      Which of the following sentences is correct? | Bach lived in the nineteenth century | *Haydn wrote more than one hundred symphonies | Verdi was born in the city of Vienna | Chopin composed eleven long operas
      Which is true? | Gold reacts with the oxygen of the air | *Iron rusts in the presence of water | Copper is a liquid at room temperature | Lead floats on the surface of water
      Which of the following is correct regarding the liver? | It stores urine until it is passed | *It turns ammonia into urea for the kidneys | It makes the insulin of the body | It pumps lymph through the vessels
      Which of the following statements about volcanoes is true? | They occur on land alone | *Most of them lie along plate borders | They erupt every hundred years | They are made of limestone and chalk
      Which of these is correct? | A sonnet has twelve lines of verse | *A limerick has five lines of verse | A haiku has seven lines of verse | An ode has two lines of verse
      What is true of tax law? | Income abroad is never taxed at home | *Some gifts are free of tax up to a limit | Companies pay no tax on their profits | Taxes are set by the courts of law
      Select the correct statement about Git. | A commit changes the remote at once | *A branch is a movable pointer to a commit | A tag moves with each new commit | A clone holds the last commit only
    `,
    ),
    ...readItems(
      'zh',
      `
      下列说法正确的是? | 水在海平面九十度沸腾 | *冰的密度比液态水小 | 水蒸气比空气更重些 | 雪是冻住的海雾颗粒
      关于法国大革命,下列说法正确的是哪一项? | 它开始于一七九九年 | *它废除了农民的封建义务 | 教会的土地未受影响 | 一开始就由拿破仑领导
      以下关于闭包的描述,错误的是: | 闭包可以访问外层变量 | *闭包只能写在类的里面 | 闭包会延长变量的寿命 | 函数可以作为返回值传递
      关于疫苗的说法,哪项正确? | 疫苗能治好已有的感染 | *疫苗让免疫系统做好准备 | 疫苗代替人体自身抗体 | 疫苗只对细菌起作用
      下列关于合同的表述中,正确的是( ) | 合同必须采用书面形式 | *要约可以在到达前撤回 | 沉默一律视为承诺 | 未成年人的合同都有效
      以下哪项描述是正确的? | 每个质数都是奇数没有例外 | *二是唯一的一个偶质数 | 一是最小的一个质数 | 九是小于十的质数之一
      关于火山,以下说法正确的是: | 火山只出现在陆地上面 | *多数火山位于板块边界 | 火山每一百年喷发一次 | 火山由石灰岩和白垩构成
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      Which statement best explains why ice floats on water? | Its molecules weigh less than those of water | *Its lattice leaves more room between molecules | Air is trapped in it while it freezes | Cold things rise in warm liquids
      Which gas is given off? | Oxygen from the leaf | *Carbon dioxide from the root | Methane from the soil | Nitrogen from the air
      Which of these is true of a rhombus but not of every parallelogram? | Its opposite sides are parallel lines | *Its four sides all have the same length | Its opposite angles have the same size | Its diagonals cut each other in half
      Why did the bank fail? | *Its loans were not paid back in time | Its owners sold all of their gold | Its clerks went on strike in May | Its vault was robbed at night
      [t] Which of the following is true: iron rusts. | *True | False
      What happens when a closure is called after its scope has ended? | It throws an error about the scope | *It still sees the variables of the scope | It gets fresh copies of all variables | It runs in the global scope instead
      Which of the following is true? | x > 2 | *x > 3 | x > 4 | x > 5
      Which statement is true if the price of tea rises? | The demand for tea goes up at once | *The demand for coffee tends to go up | The supply of milk goes down | The wages of waiters go up
      Which statement is the conclusion of the argument? | All men are mortal by their nature | *Socrates is mortal like all the rest | Socrates is a man of Athens | Some mortals are not men at all
      Which is the correct formula? | E = mc | *E = mc² | E = m²c | E = mc³
      What is the correct order of the steps? | Mix, bake, knead, rise, cool | *Mix, knead, rise, bake, cool | Knead, mix, bake, rise, cool | Rise, mix, knead, cool, bake
      Which term is correct? | alto clef | *treble clef | bass clef | tenor clef
      How is a true bug told from a beetle? | *By its mouth, made for piercing | By its six legs and its shell | By its size and its colour alone | By the sound that it makes at night
      Which sentence uses the past perfect? | *She had left before he came home | She has left, and he came home | She left when he came back home | She was leaving as he came home
      Which remedy is right for a breach of a contract to sell a house? | Damages for the pain of the buyer | *An order to hand over the house | A fine that is paid to the state | A new contract on other terms
      Which line of the code is correct? | for i in range(10) print(i) | *for i in range(10): print(i) | for (i in range 10): print(i) | foreach i in range(10): print i
      After the war, which statement was true of the German economy? | It grew faster than that of the victors | *Its money had lost almost all of its value | Its factories had doubled their output | Its farms fed the whole of Europe
      What makes a false ceiling false? | *It hangs below the real one on wires | It is painted to look like the sky | It leaks when it rains on the roof | It carries the weight of the roof
      What does the word "valid" mean in logic? | *The conclusion follows from the premises | The premises are known to be true | The conclusion is known to be true | The argument has two premises only
      When is a witness statement true in law? | *When it is confirmed under oath in court | When it is written by a lawyer at home | When it is longer than one page of text | When it is signed by the neighbours
      Which explanation fits the data on volcanoes best? | Heat rises evenly under every plate | *Melting occurs where one plate dives | Water boils deep under the deserts | Wind erosion thins the crust
      What is the true cost of the loan? | The sum of all the monthly rates | *The interest and the fees of the bank | The price of the house that was bought | The tax that is due on the house
      Which sentence is in the passive voice? | The dog chased the cat up a tree | *The cat was chased up a tree | The cat ran fast up a tree | The dog had a cat in the tree
      When is a will valid? | When it is typed and kept in a safe | *When it is signed before two witnesses | When it is read out by a lawyer | When it is known to all heirs
    `,
    ),
    ...readItems(
      'zh',
      `
      下列哪项最能解释冰为什么浮在水面? | 冰的分子比水分子轻得多 | *冰的晶格使分子间距更大 | 结冰时混入了很多空气 | 冷的物体在热液体中上升
      银行为什么倒闭? | *贷款没有按时收回来 | 股东卖掉了全部的黄金 | 职员在五月份集体罢工 | 金库在夜里被人抢劫了
      如果茶叶涨价,下列说法正确的是? | 茶叶的需求马上上升 | *咖啡的需求会有所上升 | 牛奶的供给随之下降 | 服务员的工资随之上涨
      下列成语使用正确的是? | 守株待兔 | *画龙点睛 | 掩耳盗铃 | 刻舟求剑
      正确的急救顺序是什么? | 先搬动病人再打电话求助 | *先确认安全再检查反应 | 先喂水再检查病人呼吸 | 先拍照再拨打急救电话
      论证的结论是哪一句? | 所有的人都是会死的 | *苏格拉底也是会死的 | 苏格拉底是一个雅典人 | 有些会死的不是人类
      哪句话使用了被动语态? | 那只狗把猫追上了树 | *猫被那只狗追上了树 | 猫很快地跑上了树去 | 那只狗有一只树上的猫
    `,
    ),
  ],
};
