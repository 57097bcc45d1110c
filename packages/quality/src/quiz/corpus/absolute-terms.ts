import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const absoluteTermsCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      What does caching do? | It always makes programs faster | *It trades memory for speed | It never returns stale data | It removes the need for a database
      How do antibiotics work on a cold? | *They have no effect on viruses | They always cure it in a day | They shorten it by half | They prevent its spread
      What is true of precedent? | A court can never depart from it | *A higher court may overrule it | It applies in every possible case | It binds parliament
      How does salt affect boiling? | *It raises the boiling point slightly | It completely stops the boiling | It lowers the boiling point | It colours the water
      What does a garbage collector do? | It guarantees that memory never leaks | *It frees what can no longer be reached | It compacts the disk | It speeds up the processor
      How did the railway change towns? | *It let them grow beyond walking distance | It emptied every single village | It halved the wages | It ended river trade
      What is a minor key used for? | It is always sad | *It colours a piece through its lowered third | It marks slow pieces | It is for voices
      What does regular exercise do? | It totally prevents heart disease | *It lowers the risk of heart disease | It raises resting pulse | It thins the blood
      How is bread kept fresh? | In the fridge, in all cases | *In a cloth at room temperature | In water | In the sun
      What follows from correlation? | *That the two vary together | That one invariably causes the other | That the sample is random | That the data are normal
      Who can amend the constitution? | *Congress together with the states | The president, under any circumstances | The courts | The army
      How do enzymes behave when heated? | They work faster without exception | *They lose their shape above an optimum | They turn into sugars | They dissolve
      What does a lock-free queue offer? | *Progress for at least one thread | It makes deadlocks in other code impossible | It keeps order between queues | It halves memory
      What can a tenant do about repairs? | Nothing but wait | *Ask the landlord in writing and set a time | Stop paying rent at once | Sell the flat
      What does the theorem say of primes? | *There are infinitely many | Everyone can find the next one by a formula | They end at a known bound | They grow evenly
      How does the bow affect tone? | *Its speed and weight shape the sound | It must only be drawn downward | It tunes the strings | It changes the key
      How does a virus spread in a network? | It can only spread by mail | *It uses open services or users' clicks | It needs physical contact | It follows the clock
      What does glazing do? | *It seals and colours the clay | It only works on porcelain | It dries the clay | It shrinks the pot
      How do bees find flowers? | *By scent, colour and dances of others | Entirely by chance | By following birds | By warmth
      What is the effect of inflation? | *Money buys less than before | All wages fall to nothing | Exports stop | Loans are forbidden
      What does encryption do? | It makes data completely safe forever | *It hides data from those without the key | It shrinks data | It copies data
      What does a cold frame do for seedlings? | *It shields them from frost at night | It always doubles the harvest | It feeds them | It waters them
      What did the charter grant? | *Trial by peers for free men | Every single right we have today | A vote for women | Land for peasants
      How does a referee treat a foul? | She can never ignore it | *She may play the advantage | She asks the crowd | She ends the match
    `,
    ),
    ...readItems(
      'zh',
      `
      缓存有什么作用? | 总是让程序更快 | *用空间换取时间 | 永远不会返回旧数据 | 代替数据库
      抗生素对感冒有什么作用? | *对病毒无效 | 一定会在任何情况下治愈 | 缩短一半病程 | 阻止传播
      垃圾回收的作用是什么? | 绝对避免内存泄漏 | *释放不可达的对象 | 整理磁盘 | 加速处理器
      判例的效力如何? | 法院绝不能偏离 | *上级法院可以推翻 | 只对律师有效 | 约束议会
      加盐对沸点有什么影响? | *使沸点略微升高 | 完全阻止沸腾 | 使沸点降低 | 使水变色
      运动对心脏有什么好处? | *降低患病风险 | 毫无例外地防止心脏病 | 提高静息心率 | 稀释血液
      丝绸之路运输什么? | 仅仅运输丝绸 | *运输丝绸、香料和思想 | 运输奴隶 | 运输木材
      小调用在什么时候? | 只能用于悲伤的歌曲 | *用来改变色彩 | 用于慢板 | 用于合唱
      加密有什么作用? | 数据永远不会泄露 | *没有密钥的人读不懂数据 | 压缩数据 | 复制数据
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      What is zero on the Kelvin scale? | *Absolute zero | The freezing point of water | The boiling point of helium | The triple point
      Which novel is by Kazuo Ishiguro? | *Never Let Me Go | The English Patient | Atonement | White Teeth
      What can be done with a read-only file? | *It can be opened and read | It can be renamed by guests | It can be executed by mail | It can be shortened
      Which adverb of frequency means 0 %? | always | often | rarely | *never
      What design assigns treatments by lot? | *A completely randomized design | A matched pair design | A crossover design | A cohort design
      Which statement about sets is right? | *Every set is a subset of itself | Every set is an element of itself | Every set has a proper superset in itself | Every set is finite
      What does the always-on display show? | *The time and notices | The last photo taken | The battery chart | The network map
      How does a judge treat a privileged letter? | It is always read aloud | *It is never admitted without consent | It is returned to the sender | It is sent to the jury
      What does "con sordino" mean? | *With the mute on | With the whole bow | Without vibrato | Near the bridge
      What happens to an only child's share? | *It takes the whole estate | It is halved with the state | It is held in trust | It is lost
      Which claim is falsified by one white raven? | *"All ravens are black" | "Some ravens are black" | "Ravens may be black" | "A raven was black"
      Which series converges? | *One that is absolutely convergent | One whose terms grow | One with terms of 1 | The harmonic one
      What is an all-purpose flour? | *A mix of hard and soft wheat | A flour of rye | A flour with yeast in it | A flour of bran
      Which keyword stops reassignment? | *const | let | var | static
      Which proof shows that something is impossible? | *It is shown never to occur by contradiction | It is shown to be always rare by counting | It is drawn | It is guessed
      How long does copyright last? | *For the author's life and seventy years | For fifty years from printing | For the author's life | Until it is sold
      What is said at each take? | *"Never mind, once more" | "Cut, and check the gate" | "Print the last one" | "Back to first marks"
      [t] A square is always a rectangle. | *True | False
      What does NaN equal? | *It never equals anything, itself included | It always equals itself | It equals zero | It equals undefined
      Which bird is flightless? | *The emu | The kestrel | The swift | The heron
      What is measured from absolute zero? | *Temperature in kelvin | Height over the sea | Pressure in bars | Time since noon
      Which title is a Bond film? | *Never Say Never Again | The Third Man | North by Northwest | Vertigo at Noon
      What is a write-only register? | *One that programs can set and not read | One that programs can read and not set | One that is wired to ground | One that counts pulses
      Which rule holds for multiplication by zero? | *The product is always zero | The product is always one | The product never changes | The product is the larger factor
      What happens when the curtain falls? | All the lights go out | *The audience may leave | The alarm rings | The doors are locked
      Which animals give milk on this farm? | *All cows that have calved | The calves of this year | The bulls in the barn | The oxen at the plough
    `,
    ),
    ...readItems(
      'zh',
      `
      热力学温标的零点叫什么? | *绝对零度 | 冰点 | 沸点 | 三相点
      |-5| 表示什么? | *-5 的绝对值 | -5 的相反数 | -5 的倒数 | -5 的平方
      路径 /usr/bin 属于哪种路径? | *绝对路径 | 相对路径 | 网络路径 | 环境变量
      很多卖家出售同质商品的市场叫什么? | *完全竞争市场 | 垄断市场 | 寡头市场 | 黑市
      只读文件可以做什么? | *打开并读取 | 重新命名 | 改写内容 | 缩短长度
      哪一种动物一胎生一只? | *大象通常一胎产一只 | 老鼠一胎产多只 | 兔子一胎产多只 | 猪一胎产多只
      NaN 与自身比较的结果如何? | *永远不相等 | 永远相等 | 抛出异常 | 返回零
      哪个式子是完全平方? | *x² + 2x + 1 是完全平方式 | x² + 1 是一次式 | x + 1 是平方根 | x³ 是平方式
      下列哪个概念与价格弹性无关而与零点有关? | *绝对零度 | 弹性系数 | 交叉弹性 | 收入弹性
      公海属于哪个国家? | 最近的国家 | *不属于任何国家 | 发现者所在的国家 | 联合国
    `,
    ),
  ],
};
