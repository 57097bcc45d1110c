import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const lostNumericOrderCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      How many bones has an adult? | 106 | 306 | *206 | 406
      In which year did the war end? | 1945 | 1918 | *1871 | 1815 | 1900
      What is 7 × 8? | 54 | *56 | 48 | 64
      How many strings has a harp? | *47 | 36 | 52 | 12
      What share of the body is water? | 20 % | *60 % | 40 % | 80 %
      How long should an egg boil? | 10 minutes | *6 minutes | 2 minutes | 8 minutes
      What is the speed limit? | 50 km/h | 30 km/h | *100 km/h | 70 km/h
      At what temperature does water freeze? | 32 °C | *0 °C | 10 °C | -10 °C
      How many jurors sit? | twelve | six | *ten | eight
      What does the loop print? | 3 | 1 | *2 | 0
      How much is the fee? | $1,500 | *$900 | $1,200 | $300
      What is the probability? | 1/2 | *1/8 | 1/4 | 3/4
      How many players has a quartet? | 5 | *4 | 3 | 6 | None of the above
      What is the mean? | 4.5 | *3.75 | 5.25 | 2.5
      How old was Mozart when he died? | *35 years | 45 years | 25 years | 55 years
      How many chambers has the heart? | 2 | *4 | 3 | 1
      What is the dose? | 500 mg | *250 mg | 1000 mg | 125 mg
      How many lines has a sonnet? | *14 lines | 12 lines | 16 lines | 10 lines
      Which port does HTTPS use? | 80 | *443 | 22 | 25
      How many semitones make an octave? | 8 | 7 | *12 | 10
      How many keys has a piano? | 76 | *88 | 61 | 100
      When was the telephone patented? | 1901 | *1876 | 1854 | 1890
      What is the pH of pure water? | 9 | *7 | 5 | 11
      How many grams are in an ounce? | 56.7 g | *28.35 g | 14.2 g | 31.1 g
    `,
    ),
    ...readItems(
      'zh',
      `
      成年人有多少块骨头? | 106 块 | 306 块 | *206 块 | 406 块
      唐朝建立于哪一年? | 907 年 | *618 年 | 581 年 | 960 年
      水占人体的百分之几? | 20% | *60% | 40% | 80%
      鸡蛋煮几分钟? | 10 分钟 | *6 分钟 | 2 分钟 | 8 分钟
      循环输出什么? | 3 | 1 | *2 | 0
      七乘八等于多少? | 54 | *56 | 48 | 64
      一首绝句有几句? | 八句 | *四句 | 六句 | 两句
      钢琴有多少个键? | 76 个 | *88 个 | 61 个 | 100 个
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      How many bones has an adult? | 106 | *206 | 306 | 406
      In which year did the war end? | 1815 | 1871 | 1918 | *1945
      Which temperature is lowest? | *100 °C | 60 °C | 20 °C | 0 °C
      How much is it? | 5 mg | *5 g | 5 kg | 5 t
      Which version added match? | Python 3.8 | Python 3.9 | *Python 3.10 | Python 3.11
      Which date is it? | 14 July 1789 | 4 July 1776 | *9 November 1989 | 1 May 1886
      How many electrons are there? | 2 | *8 | 18 | None of the above
      Which rule applies? | *Rule 12(b) | Rule 4(k) | Rule 56(a) | Rule 11(c)
      Which chord comes next? | V7 | *I | IV | ii
      Which fraction is in lowest terms? | *3/4 of a cup | 6/8 of a pint | 2/4 of a spoon | 9/12 of a jug
      Which century saw the plague? | 5th century BC | *14th century AD | 1st century AD | 19th century AD
      Which number is prime? | 9 | *11 | 15 | 21
      What is the ratio? | 2:1 | *1:2 | 3:1 | 1:3
      Which range is normal? | *60–100 | 20–40 | 120–140 | 100–120
      Which opus is the Moonlight? | Op. 13 | *Op. 27 No. 2 | Op. 57 | Op. 111
      Which highway is meant? | Route 66 in Arizona | *Highway 1 in California | Interstate 95 in Maine | Route 9 in Vermont
      How many are there? | Two | *Three | Four | Five
      What does it print? | [3, 1, 2] | *[1, 2, 3] | [2, 1, 3] | [3, 2, 1]
      What changes by 10 %? | -10 % | *0 % | 10 % | 20 %
      Which amendment protects speech? | *The First | The Fifth | The Second | The Tenth
      Which pair is it? | 3 and 7 | *4 and 6 | 2 and 8 | 1 and 9
      How many keys has a piano? | 61 | 76 | *88 | 100
      Which release was first? | v1.9.0 | v1.10.0 | *v1.2.0-rc | v1.11.0
      What is the price? | 5 € | $6 | *7 £ | 4 ¥
      Which movement is it? | *Op. 9 No. 2 | Op. 10 No. 3 | Op. 28 No. 4 | Op. 25 No. 1
    `,
    ),
    ...readItems(
      'zh',
      `
      唐朝建立于哪一年? | 581 年 | *618 年 | 907 年 | 960 年
      水占人体的百分之几? | 80% | *60% | 40% | 20%
      哪一天是国庆节? | 5 月 1 日 | *10 月 1 日 | 1 月 1 日 | 8 月 1 日
      药量是多少? | 5 毫克 | *5 克 | 5 千克 | 5 吨
      哪本书最早出版? | 《1984》 | *《论语》 | 《第二十二条军规》 | 《三体》
      一首律诗有几句? | 两句 | 四句 | 六句 | *八句
      钢琴有多少个键? | 61 个 | 76 个 | *88 个 | 100 个
    `,
    ),
  ],
};
