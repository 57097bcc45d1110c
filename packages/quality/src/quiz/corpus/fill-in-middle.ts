import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const fillInMiddleCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      The ____ is the organ that filters the blood and makes urine. | *kidney | liver | lung | spleen
      In 1789 the ______ was stormed by the people of Paris. | *Bastille | Louvre | Temple | Conciergerie
      A ___ marks the end of a piece of music in the score. | *double bar | clef | fermata | slur
      To bake bread, ____ is added so that the dough rises. | *yeast | oil | sugar | milk
      The [blank] of a function is the set of its inputs. | *domain | range | image | kernel
      ______ is the process by which plants make sugar from light. | *Photosynthesis | Respiration | Osmosis | Digestion
      A contract that ( ) is signed under duress can be avoided. | *knowingly | rarely | kindly | quickly
      The principle of ___________ requires that like cases be decided alike. | *stare decisis | equity | estoppel | laches
      The [ ] statement ends the nearest loop at once. | *break | pass | yield | return
      When the price ..... the demand for the good goes down. | *rises | falls | stays | ends
      The capital of ____ was moved to Brasília in 1960. | *Brazil | Chile | Peru | Bolivia
      Newton's ____ law says that force is mass times acceleration. | first | *second | third | fourth
      The ___ cell carries oxygen to the tissues of the body. | *red blood | nerve | bone | skin
      The poet ______ wrote the "Divine Comedy" in exile. | *Dante | Petrarch | Tasso | Ovid
      In a relational database a ___ key points at another table. | *foreign | primary | natural | super
      A [...] is sung without instruments in the chapel style. | *motet | sonata | suite | fugue
      Water expands when it ___ because of its open lattice. | *freezes | boils | flows | cools
      The ____ clause gives Congress power over trade between states. | *commerce | supremacy | takings | elastic
      The \\_\\_\\_ of a set of numbers is their sum divided by their count. | *mean | mode | median | range
      Vitamin ____ is made in the skin when the sun shines on it. | A | B | C | *D
      The ____ of a verb tells when the action took place. | *tense | mood | voice | person
      A _____ is a debt instrument that pays a fixed coupon. | *bond | share | warrant | future
      In sewing, the ___ runs parallel to the edge of the cloth. | *grain | bias | hem | dart
      The French ______ abolished feudal dues on 4 August. | *Assembly | king | court | army
    `,
    ),
    ...readItems(
      'zh',
      `
      ____ 是过滤血液并生成尿液的器官。 | *肾脏 | 肝脏 | 肺 | 脾
      1789 年,巴黎人民攻占了( )这座著名的监狱。 | *巴士底狱 | 卢浮宫 | 圣殿 | 古监狱
      绿色植物通过( )把光能转化为化学能。 | *光合作用 | 呼吸作用 | 渗透 | 消化
      函数的____是其所有输入值的集合。 | *定义域 | 值域 | 像 | 核
      《史记》由___在汉武帝时期写成。 | *司马迁 | 班固 | 司马光 | 左丘明
      面团中加入( )以后体积会膨胀起来。 | *酵母 | 油 | 糖 | 牛奶
      在元素周期表中,( )族元素的化学性质最不活泼。 | *零 | 一 | 七 | 四
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      The organ that filters the blood is the ____. | *kidney | liver | lung | spleen
      In 1789 the people of Paris stormed the ______ | *Bastille | Louvre | Temple | Conciergerie
      A marathon is about ____ km. | 21 | *42 | 50 | 100
      What does \`for ___ in range(3)\` accept in the gap of the loop header? | *Any name | A number | A string | A list
      When is __init__ called in the life of an object? | *When it is created | When it is deleted | When it is copied | Never
      Complete the sentence: She ___ to school every day. | go | *goes | going | gone
      Which word fits: "The cat ____ on the mat all day"? | lie | *lies | lay down | lying
      What does the call print() do without any arguments? | *It prints an empty line | It raises an error | It prints None | Nothing
      The third line of a haiku has ___ syllables. | 3 | *5 | 7 | 9
      What does the function f( ) of the example return for zero? | *One | Zero | Two | Ten
      Which treaty (signed in 1648) ended the war in the Empire? | *Westphalia | Utrecht | Vienna | Paris
      What is user_name in this naming style called by programmers? | *Snake case | Camel case | Kebab case | Pascal case
      The value of the expression 3 + 4 is ______. | 6 | *7 | 8 | 12
      Fill in the gap in the clause: "the tenant ___ pay the rent monthly". | *shall | might | dare | used
      The key signature of D major has ____ (count the sharps). | 1 | *2 | 3 | 4
      An empty list in Python is written [] and has what truth value? | True | *False | None | An error
      How many items are in \`[ ]\` after the program has run to its end? | *None | One | Two | Three
      The court that hears the case first is called the _____ court. | *trial | moot | appeal | supreme
      What is the em dash --- as TeX writes it --- used for? | *A break in thought | A range | A minus sign | A hyphen
      The sauce is thickened with a ____ (flour and butter). | *roux | stock | reduction | gel
      The mood that expresses a wish is the ____. | *subjunctive | indicative | imperative | infinitive
      What does __repr__ return for an object in Python? | *A string | A number | A list | None
      Water freezes at ____ °C (sea level). | *0 | 4 | 32 | 100
      Fill in the blank: The tailor ___ the cloth along the grain. | *cuts | cutting | cutted | cut's
    `,
    ),
    ...readItems(
      'zh',
      `
      过滤血液并生成尿液的器官是____。 | *肾脏 | 肝脏 | 肺 | 脾
      下列说法正确的是( )。 | *冰比水轻 | 水比冰轻 | 油比水重 | 铁比铅重
      《史记》的作者是( )。 | *司马迁 | 班固 | 司马光 | 左丘明
      鲁迅(1881—1936)的第一篇白话小说是哪一篇? | *狂人日记 | 药 | 故乡 | 孔乙己
      选词填空:他( )每天都去图书馆看书。 | *几乎 | 从来 | 刚才 | 曾经
      调用 print() 而不带参数时会输出什么? | *空行 | 错误 | None | 无
      马拉松全程约( )千米。 | 21 | *42 | 50 | 100
      化学性质最不活泼的是( )族元素。 | *零 | 一 | 七 | 四
    `,
    ),
  ],
};
