import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const overlappingOptionsCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      How many players may a team field? | *5 or more | 10 or more | 15 or more | 20 or more
      How long does the dough rest? | Less than 1 hour | *Less than 2 hours | 3 hours or more | At most 2 hours
      How old is the universe in billions of years? | 0-10 | *10-20 | 20-30 | 30-40
      How many bones does an adult have? | More than 100 | *More than 200 | 50 | 80
      How many errors did the run report? | *At least 3 | At least 1 | None | It crashed
      How many people died in the fire of 1666? | Under 10 | Under 100 | *6 | Over 1000
      What do plants need to make sugar? | Light | *Light and water | Soil | Warmth
      Which nutrients does rice lack? | Protein | Iron | *Iron and zinc | Starch
      What does the function do? | It prints the list | It sorts the list | *It prints the list and it sorts the list | It clears the list
      Who may sign the deed? | The owner | The agent | *The owner or the agent | The tenant
      How many semitones are in the interval shown on the score's first bar? | 3 or more | *7 | 5 or more | 2
      What share of voters turned out? | 40 to 60 % | *50 to 70 % | 80 % or more | 20 to 30 %
      How much did the patient drink? | *More than 2 litres | 3 litres | Less than 1 litre | 1 litre
      What did the treaty change? | Borders | *Borders and tariffs | Tariffs | Languages
      How many weeks did the siege last? | 1–4 weeks | 4–8 weeks | *8–12 weeks | 12–16 weeks
      Which instruments play the theme? | The oboe | The flute | *The flute and the oboe | The tuba
      How many threads are running? | 4+ | *8+ | 2 | 1
      What caused the crash? | Debt | *Debt, fraud | War | Drought
      How much salt is in the brine? | 5 g | *5 g or more | 2 g | 1 g
      How many states signed? | Up to 10 | *Up to 20 | 30 | 45
      What stops the bleeding? | Pressure | *Pressure & elevation | Heat | Running
      How many pages did the clerk copy? | 50 or fewer | *100 or fewer | 120 | 300
      What does the patient need? | Oxygen | Fluids | *Oxygen and fluids | Surgery
      How many people attended? | 100–200 people | *200–300 people | 300–400 people | 500–600 people
      Which does the compiler check? | Types | *Types, scopes | Scopes | Comments
    `,
    ),
    ...readItems(
      'zh',
      `
      这支球队至今赢了多少场? | *5 场以上 | 10 场以上 | 2 场 | 1 场
      发酵用了多长时间? | 不到 1 小时 | *不到 2 小时 | 5 小时 | 8 小时
      城里有多少人口(万)? | 10-20 | *20-30 | 30-40 | 40-50
      植物制造糖类用到什么? | 光 | *光和水 | 土壤 | 肥料
      这次罢工持续了几天? | 超过 3 天 | *超过 10 天 | 1 天 | 2 天
      会议由谁主持? | 院长 | 秘书 | *院长或秘书 | 学生
      他一共借了多少元? | 1000 元以下 | *500 元以下 | 2000 元 | 3000 元
      这座桥用了几年建成? | 不足 3 年 | *不足 5 年 | 8 年 | 10 年
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      How many players may a team field? | 5 | *11 | 15 | 20
      How long does the dough rest? | Less than 1 hour | *1 to 2 hours | 3 to 4 hours | More than 5 hours
      What is the range of human hearing? | *20 Hz to 20 kHz | 10 Hz to 10 kHz | 40 Hz to 40 kHz | 1 Hz to 1 kHz
      What is the normal resting heart rate? | *60–100 | 40–70 | 90–140 | 20–50
      From which systolic threshold on is it hypertension? | 120 or more | *140 or more | 160 or more | 180 or more
      Which gas do plants give off? | *Oxygen | Oxygen debt | Nitrogen | Methane
      Which play has two lovers in Verona? | *Romeo and Juliet | Hamlet | Troilus and Cressida | Antony and Cleopatra
      How old is the universe in billions of years? | 0–9 | *10–19 | 20–29 | 30–39
      Which x solve 2x > 4? | x > 1 | *x > 2 | x > 4 | x < 2
      What did the treaty change? | Borders and tariffs | *Borders and languages | Tariffs and languages | Coins and weights
      Who owns the flat? | Only the mother | *The mother and the father together | Only the father | The bank
      What do the kidneys do? | *Filter the blood | Pump the blood | Store the bile | Filter the air
      What share of voters turned out? | Under 20 % | 20 to 39 % | *40 to 59 % | 60 % or more
      Which bars repeat? | 1–4 | *5–8 | 9–12 | 13–16
      How many electrons fit in the second shell? | 2 | *8 | 18 | 32
      How old must a juror be? | 16 or older | *18 or older | 21 or older | 25 or older
      What is the minimum number of directors? | *1 or more | 2 or more | 3 or more | 5 or more
      Which sauce goes with lamb? | *Mint | Mint tea | Mustard seed | Apple juice
      How much did the price rise? | $5 | *$10 | 15 % | 20 %
      What is served at breakfast? | Bread and butter | *Rice and fish | Bread pudding | Butter cake
      How many lines has a haiku? | 2 | *3 | 4 | 5
      What is the time complexity? | *O(n) | O(n log n) | O(1) | O(n²)
      How many pages did the clerk copy? | Fewer than 50 | *50 to 99 | 100 to 149 | 150 or more
      Which pair of spices does the recipe use? | Clove and mace | *Clove and anise | Mace and anise | Sumac and thyme
      What is the recommended daily amount of salt for adults? | Up to 10 g | *Up to 5 g | Up to 2 g | Up to 20 g
      Which gas is heavier? | *Carbon dioxide | Carbon | Oxygen | Nitrogen dioxide
      What are the zeros of (x - 2)(x - 4)? | 2 and 3 | *2 and 4 | 3 and 5 | 1 and 4
    `,
    ),
    ...readItems(
      'zh',
      `
      正常成人的静息心率范围是多少? | *60-100 次 | 40-70 次 | 90-140 次 | 20-50 次
      这次会议有多少人参加? | 10 人以下 | *10 人以上 20 人以下 | 21 至 30 人 | 31 人以上
      植物放出哪种气体? | *氧气 | 氧化铁 | 氮气 | 甲烷
      小说写的是哪个时代? | 战争年代 | *和平年代 | 战争与和平的交替 | 远古
      满多少周岁才有选举权,法律规定的年龄是? | 16 周岁以上 | *18 周岁以上 | 20 周岁以上 | 22 周岁以上
      这首诗有几句? | 2 句 | *4 句 | 6 句 | 8 句
      考试的及格标准是多少分? | 50 分以上 | *60 分以上 | 70 分以上 | 80 分以上
    `,
    ),
  ],
};
