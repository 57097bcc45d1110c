import type { Corpus } from '../../testing/measure-rule.ts';
import type { Course } from '../course.ts';
import { readCourses } from './read-courses.ts';

export const usedBeforeTaughtCorpus: Corpus<Course> = {
  positives: [
    ...readCourses(
      'en',
      `
      Programming in Python
      Loops over lists :: A loop visits each item. In Python a list comprehension is often shorter than a loop. Write a list comprehension whenever the body is one expression.
      List comprehensions :: A list comprehension builds a list from another one.

      Modern JavaScript
      Event handlers :: A handler runs when something happens. It is a closure, so it sees the variables around it. Because of the closure the counter keeps its value between clicks.
      Closures :: A closure is a function with its scope.

      Algorithms
      Shortest paths :: To find the shortest path we put the nodes into a priority queue. The priority queue hands out the nearest node first.
      Priority queues (heaps) :: A priority queue serves the smallest key first.

      Baking Bread
      Shaping a loaf :: Fold the dough over itself. Wait until bulk fermentation has doubled it. If bulk fermentation was too short, the crumb is tight.
      Bulk Fermentation :: During bulk fermentation the yeast makes gas.

      Music Theory
      Writing a phrase :: End your phrase with a perfect authentic cadence. A perfect authentic cadence gives the strongest close. ?? Which close is strongest? | *A perfect authentic cadence | A rest
      Perfect authentic cadence :: It goes from V to I.

      Contract Law
      Forming a contract :: A promise without a return binds nobody. Promissory estoppel may help the buyer in such a case. Courts apply promissory estoppel with care.
      Promissory Estoppel :: It bars a party from going back on a promise.

      Databases
      Reading query plans :: The plan shows an index scan. A covering index spares the visit to the table. With a covering index the cost falls by half.
      Covering indexes :: Such an index holds all columns of a query.

      First Aid
      Treating wounds :: Stop the bleeding. Watch for hypovolemic shock in the meantime. Hypovolemic shock shows in a pale skin and a fast pulse.
      Hypovolemic shock :: It follows from a loss of blood.

      Microeconomics
      How firms set prices :: A firm compares marginal cost with the price. When marginal cost exceeds the price it makes less.
      Marginal cost :: What one more unit costs.

      Statistics
      Comparing two groups :: Compute the difference of the means. If the p-value is small we reject chance. A p-value of 0.03 counts as small here.
      P-values :: How likely data this extreme are by chance.

      Photography
      Portraits at dusk :: Open the lens. Then raise the ISO until the face is bright. ?? What should rise when the face is dark at dusk? | *The exposure compensation | The flash
      Exposure compensation :: It tells the camera to aim brighter or darker.

      Web Security
      Logging in :: The server sends a cookie. A CSRF token has to come back with each form. Without the CSRF token the request is refused.
      Cross-site request forgery {CSRF token} :: The attack rides on the cookie of another.

      Biology of the Cell
      How cells get energy :: Glucose is split. The Krebs cycle takes over in the mitochondrion. Each turn of the Krebs cycle gives off two molecules of gas.
      The Krebs cycle :: A round of eight reactions.

      Chinese Cooking
      Stir-frying noodles :: Heat the wok until it smokes. The noodles take on wok hei within a minute. Without wok hei they taste of oil alone.
      What is wok hei? :: The breath of the wok.

      Ancient Rome
      The Punic Wars :: Hannibal crossed the Alps. Fabius won time by the Fabian strategy. The Senate grew tired of the Fabian strategy.
      The Fabian strategy :: To wear out an enemy by avoiding battle.

      Linear Algebra
      Solving systems :: Write the system as a matrix. The eigenvalues of the matrix tell how it stretches space. If all eigenvalues differ from zero there is one solution.
      Eigenvalues and eigenvectors :: A vector that keeps its direction.

      Git for Teams
      Working on a branch :: Commit often. An interactive rebase then cleans up the history. Run the interactive rebase before you push.
      Interactive rebase :: It lets you edit, join and drop commits.

      Networking
      How a page loads :: The browser opens a connection. The three-way handshake costs one round trip. Only after the three-way handshake do bytes flow.
      TCP: the three-way handshake {three-way handshake} :: SYN, SYN-ACK, ACK.

      Psychology
      Why we forget :: Memories fade. Spaced repetition slows this down a great deal. Learners who use spaced repetition need half the time.
      Spaced repetition and testing :: Reviews at growing distances.

      Object-oriented Design
      Payments :: Each payment goes through one class. Dependency injection gives it a fake clock in tests. We use dependency injection all over the project.
      Dependency Injection (DI) :: Objects are handed what they need.

      Chess
      Openings :: Move a pawn to the centre. Look for a discovered attack early on. ?? Which tactic opens a line for another piece? | *A discovered attack | A fork
      Discovered attack :: A piece moves away and opens the line of another.
    `,
    ),
    ...readCourses(
      'zh',
      `
      Python 编程
      遍历列表 :: 循环逐个访问元素。列表推导式往往比循环更短。只要循环体是一个表达式就写列表推导式。
      列表推导式 :: 列表推导式由一个列表生成另一个列表。

      JavaScript 进阶
      事件处理 :: 点击时函数会被调用。它是闭包,所以能看到外层的变量。有了闭包,计数器的值得以保留。
      闭包 :: 闭包就是函数和它的作用域。

      面包烘焙
      整形 :: 把面团折叠几次。主发酵不足时面包组织紧密。等主发酵使体积翻倍再整形。
      主发酵(基础发酵) :: 酵母在这一阶段产气。

      微观经济学
      企业如何定价 :: 企业比较边际成本与价格。边际成本高于价格时利润下降。
      边际成本 :: 多生产一单位所增加的支出。

      数据库原理
      读懂查询计划 :: 计划里写着扫描方式。覆盖索引省去回表。有了覆盖索引,代价减半。
      什么是覆盖索引 :: 索引中已有查询所需的全部列。

      统计学入门
      比较两组数据 :: 先算均值之差。显著性水平取百分之五。 ?? 判断差异是否偶然时,事先要定下什么? | *显著性水平 | 样本颜色
      显著性水平 :: 允许犯第一类错误的概率。

      急救常识
      处理伤口 :: 先止血。同时留意失血性休克的征象。失血性休克表现为面色苍白、脉搏加快。
      失血性休克 :: 大量失血引起的循环衰竭。
    `,
    ),
  ],
  negatives: [
    ...readCourses(
      'en',
      `
      Programming in Python
      Loops over lists :: A loop visits each item. Later you will learn about list comprehensions. We will cover list comprehensions in the next lesson.
      List comprehensions :: A list comprehension builds a list from another one.

      Modern JavaScript
      Closures :: A closure is a function with its scope. A closure keeps variables alive.
      Event handlers :: It is a closure, so it sees the variables around it. The closure keeps its value.

      Algorithms
      Shortest paths :: A priority queue is a structure that serves the smallest key first. We put the nodes into a priority queue. The priority queue hands out the nearest node.
      Priority queues (heaps) :: How to build one from an array.

      Baking Bread
      Introduction :: Bread is old. There are many basics to learn. The basics take a week, and the introduction is short.
      Basics :: What you need. The basics are flour and water.

      Gardening
      Soil :: There are many variables, such as rain and light. Write the variables down.
      Variables :: How to plan a trial bed. Change one of the variables at a time.

      Contract Law
      Forming a contract :: A promise without a return binds nobody. Unlike promissory estoppel, this rule is old.
      Promissory Estoppel :: It bars a party from going back on a promise.

      Databases
      Reading query plans :: The plan shows an index scan. // ## What comes next // A covering index spares the visit to the table. With a covering index the cost falls.
      Covering indexes :: Such an index holds all columns of a query.

      Chess
      Openings :: Move a pawn to the centre. ?? Which move attacks two pieces at once? | A discovered attack | *A fork
      Discovered attack :: A piece moves away and opens the line of another.

      Microeconomics
      How firms set prices :: What one more unit costs is called the marginal cost. A firm compares marginal cost with the price. When marginal cost exceeds the price it makes less.
      Marginal cost in depth :: Curves and areas.

      Statistics with Python
      Python for statistics :: Python is a language. Python has many packages. Install Python first.
      Working with Python :: Python again.

      Music Theory
      Reading notes :: Play the notes in order. The keys of the piano are black and white. Press the keys lightly.
      Keys :: A key names the home of a piece.

      Git for Teams
      Rebasing :: A rebase replays commits. Rebase before you push.
      Interactive rebase :: It lets you edit, join and drop commits in a rebase.

      Linear Algebra
      Matrices :: A matrix is a table of numbers. The determinant of a matrix (a number that tells how it scales areas) can be zero. If the determinant is zero there is no inverse.
      Determinants :: How to compute them by rows.

      Ancient Rome
      The Republic :: Two consuls ruled for a year. Their power was great, and in a war it was greater.
      The Civil War :: Caesar crossed the Rubicon.

      Web Basics
      Forms :: A form sends data. Forms have fields, and each field has a name.
      Form validation :: Check each field before the form is sent.

      First Aid
      Treating wounds :: Stop the bleeding. Call for help, since a shock may follow.
      Hypovolemic shock :: It follows from a loss of blood.

      Photography
      Light :: Light falls from above. Time of day matters.
      Shutter speed (time value) :: How long the shutter stays open.

      Cell Biology
      Energy :: Glucose is split. The Krebs cycle is treated in a later lesson.
      The Krebs cycle :: A round of eight reactions.

      Writing Fiction
      Opening lines :: Begin in the middle of things. Let the reader work. A plot twist may wait.
      Plot twists and reversals :: How to turn a story. A plot twist has to be prepared.

      TypeScript
      Types of values :: A value has a type. In code you may see \`keyof\` and \`infer\`. The call \`infer(x)\` is not our matter.
      Infer {keyof} :: The word infer names a type inside a condition.

      Bookkeeping
      Recording sales :: Write down each sale on the day. Keep the slips in a box.
      Accrual accounting :: Sales count when they are earned.
    `,
    ),
    ...readCourses(
      'zh',
      `
      Python 编程
      遍历列表 :: 循环逐个访问元素。后面会学到列表推导式。下一课将介绍列表推导式的写法。
      列表推导式 :: 列表推导式由一个列表生成另一个列表。

      JavaScript 进阶
      闭包 :: 闭包就是函数和它的作用域。闭包能保留变量。
      事件处理 :: 处理函数是闭包,能看到外层变量。闭包让计数器的值得以保留。

      面包烘焙
      整形 :: 主发酵是指整形之前的那次发酵。主发酵不足时组织紧密。等主发酵使体积翻倍再整形。
      主发酵(基础发酵) :: 酵母在这一阶段产气。

      园艺
      土壤 :: 影响生长的变量很多,例如雨水和光照。把变量记下来。
      变量 :: 如何设计对照试验,一次只改一个变量。

      微观经济学
      企业如何定价 :: 每多生产一单位所增加的支出称为边际成本。企业比较边际成本与价格。边际成本高于价格时利润下降。
      边际成本 :: 曲线与面积。

      写作课
      简介 :: 写作的基础是阅读。总结很重要。每课都有总结和基础练习。
      总结 :: 怎样写总结。
    `,
    ),
  ],
};
