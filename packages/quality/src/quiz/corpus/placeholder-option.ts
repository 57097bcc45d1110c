import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const placeholderOptionCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      What is the capital of Peru? | *Lima | Cusco | Option C | Option D
      Which gas do plants take in? | *Carbon dioxide | Distractor 1 | Distractor 2 | Distractor 3
      Who wrote "Emma"? | *Jane Austen | Charlotte Brontë | TBD | George Eliot
      What is a tort? | *A civil wrong | A crime | N/A | A contract
      Which clef is used by the viola? | *Alto | Treble | Bass | ...
      What thickens a roux? | *Flour | Sugar | ??? | Salt
      When did the Western Empire fall? | 410 | *476 | [insert another year] | 800
      What does the heart pump? | *Blood | Lymph | I don't know | Air
      What is 3 × 4? | *12 | 7 | 34 | Wrong answer
      What does CPU stand for? | *Central processing unit | Incorrect option | Core power unit | Central print unit
      Which element is Na? | *Sodium | Nickel | Neon | Lorem ipsum dolor
      Which river flows through Cairo? | *The Nile | The Tigris | asdf | The Niger
      What is the largest planet? | *Jupiter | Saturn | - | Mars
      Which metre has three beats? | *Triple | Duple | Placeholder | Compound duple
      Who proved the theorem first? | *Euclid | Gauss | Some other option | Euler
      Which drug lowers fever? | *Paracetamol | Insulin | Another wrong option | Heparin
      Which law was passed in 1833? | *The Slavery Abolition Act | The Corn Laws | To be added | The Poor Law
      Which organ makes bile? | *The liver | Choice B | Choice C | Choice D
      Which wood floats best? | *Balsa | Ebony | Not sure | Oak
      Which word is a verb? | *run | table | blah blah | green
      Which wine is red? | *Merlot | Riesling | Answer text here | Chablis
      What is the square root of 49? | *7 | Option B | Option C | Option D
      Who discovered penicillin? | *Fleming | Pasteur | To be determined | Koch
      Which river is longest? | *The Nile | wrong answer 1 | wrong answer 2 | wrong answer 3
      Which fabric is made by worms? | *Silk | Cotton | [distractor] | Wool
    `,
    ),
    ...readItems(
      'zh',
      `
      秘鲁的首都是哪里? | *利马 | 库斯科 | 选项C | 选项D
      植物吸收哪种气体? | *二氧化碳 | 干扰项 | 氮气 | 氦气
      谁写了《呐喊》? | *鲁迅 | 待定 | 巴金 | 老舍
      什么是侵权? | *民事过错 | 犯罪 | 我不知道 | 合同
      三乘四等于多少? | *12 | 7 | 错误答案 | 34
      心脏泵送什么? | *血液 | 淋巴 | 【此处填写选项】 | 空气
      最大的行星是哪一颗? | *木星 | 土星 | …… | 火星
      谁发现了青霉素? | *弗莱明 | 干扰选项1 | 干扰选项2 | 干扰选项3
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      Which Unix command moves up one folder: cd followed by what? | . | *.. | ~ | /
      What comment marks work that is left to do in code? | *T\u004fDO | NOTE | HACK | DOC
      What does the code print? | foo | *bar | baz | qux
      Which punctuation mark ends a question? | . | ! | *? | ;
      Which wildcard matches any run of characters? | ? | *\\* | # | @
      What is an empty string's truth value? | *False | True | empty | An error
      Which financial contract gives a right to buy? | *An option | A bond | A share | A loan
      Which rest lasts one beat? | *A crotchet rest | A quaver rest | A minim rest | A blank bar
      What does the patient answer? | *"I do not know the date" | "It is Monday" | "My name is Ann" | "I live here"
      Which choice axiom is meant? | *The axiom of choice | The axiom of union | The axiom of pairing | The axiom of infinity
      Which tag gives one entry of a drop-down list in HTML? | *option | select | input | label
      What is none of these animals' food? | *Stones | Grass | Insects | Fish
      What other cause is there? | *Another strain of the virus | Bad luck | Cold feet | Old age
      What did the oracle say? | *Know thyself | Nothing in excess | To be or not to be | I think
      Who is the placeholder in the deed? | *John Doe | The notary | The clerk | The heir
      Which symbol is the null coalescing operator? | ?. | *?? | !! | ::
      What share is not determined yet? | *A tenth | A half | A third | All of it
      Which mark shows emphasis in Markdown? | *\\*\\* | ## | >> | --
      What did Alice see through the looking-glass? | *Another room | A wrong turn | A card game | A tea party
      Which answer did the court give? | *A right answer in law | A wrong question | A new trial | A warning
      What goes in the form's box for "no value"? | *N/A | 0 | 1 | 2
      Which HTML element groups choices in a select? | *optgroup | option | group | choice
      Which sign means "not equal" in SQL? | *<> | == | := | ~=
      What does "n/a" in the table's column type mean? | *Not applicable | New account | No answer | Net amount
      What did the pupil say when asked? | *I do not know my lines | I am ill | I was late | I forgot my book
      Which interval is closed at both ends? | (0, 1) | *[0, 1] | (0, 1] | [0, 1)
      Which document replies to the complaint? | *answer | appeal | order | writ
      Option A costs 5 euros a month and Option B 50 a year. Which is cheaper? | Option A | *Option B | They cost the same | It cannot be told
    `,
    ),
    ...readItems(
      'zh',
      `
      HTML 下拉列表中的一项用什么标签? | *option | select | input | label
      哪个标点用在疑问句末尾? | 。 | ！ | *？ | ；
      赋予买入权利的金融合约叫什么? | *期权 | 债券 | 股票 | 贷款
      病人怎样回答? | *我不知道今天几号 | 今天星期一 | 我叫小安 | 我住这里
      哪个符号匹配任意字符? | *\\* | # | @ | %
      错误的原因是什么? | *索引越界 | 类型不符 | 内存不足 | 网络中断
      哪个符号表示省略? | *…… | —— | 。。 | 《》
    `,
    ),
  ],
};
