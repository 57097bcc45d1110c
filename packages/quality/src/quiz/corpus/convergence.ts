import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const convergenceCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      Which colours mix to purple? | *red and blue | red and green | yellow and blue | white and black
      Which must be present for a fire? | *fuel, oxygen | fuel, nitrogen | water, oxygen | sand, helium
      Which instruments open the piece? | flute and drum | *oboe and harp | oboe and horn | tuba and harp
      Which spices are in the mix? | *cumin and clove | cumin and mint | saffron and clove | sage and dill
      Which states signed first? | *Virginia and Delaware | Virginia and Ohio | Utah and Delaware | Texas and Maine
      Which vitamins does milk give? | *A and D | A and C | K and D | E and B
      What does the parser need? | *tokens and grammar | tokens and memory | threads and grammar | sockets and fonts
      Which metals make bronze? | *copper and tin | copper and lead | iron and tin | gold and zinc
      What are the two duties of the trustee? | *loyalty; care | loyalty; thrift | haste; care | mercy; zeal
      Which key and metre has the dance? | *D minor, triple | D minor, quadruple | G major, triple | F major, compound
      Which muscles bend the knee? | *hamstrings and gastrocnemius | hamstrings and biceps | quadriceps and gastrocnemius | deltoid and triceps
      Which rivers meet at Passau? | *Danube and Inn | Danube and Main | Rhine and Inn | Elbe and Oder
      Which drugs were combined? | *aspirin with heparin | aspirin with insulin | morphine with heparin | codeine with quinine
      Which poets met in 1816? | *Byron and Shelley | Byron and Keats | Blake and Shelley | Pope and Swift
      Which flags give a long list of all files? | *-l/-a | -l/-r | -t/-a | -x/-z
      Which gases cause the greenhouse effect most? | *water vapour and methane | water vapour and argon | helium and methane | neon and xenon
      Which two grapes make the blend? | *merlot and syrah | merlot and pinot | malbec and syrah | riesling and gamay
      Which nerves control the eye? | *optic, oculomotor | optic, vagus | facial, oculomotor | phrenic, sciatic
      Which drives were tested? | *disk and tape | disk and flash | cloud and tape | drum and card
    `,
    ),
    ...readItems(
      'zh',
      `
      哪两种颜色混合成紫色? | *红和蓝 | 红和绿 | 黄和蓝 | 白和黑
      青铜由哪两种金属制成? | *铜和锡 | 铜和铅 | 铁和锡 | 金和锌
      燃烧需要什么? | *燃料、氧气 | 燃料、氮气 | 水、氧气 | 沙、氦气
      解析器需要什么? | *记号与文法 | 记号与内存 | 线程与文法 | 套接字与字体
      哪两位诗人齐名并称? | *李白和杜甫 | 李白和王维 | 白居易和杜甫 | 陆游和苏轼
      哪两种酒混合? | *朗姆酒和可乐 | 朗姆酒和牛奶 | 啤酒和可乐 | 清酒和茶
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      Which colours mix to purple? | *red and blue | red and green | blue and yellow | green and yellow
      Which genotype and phenotype result? | Aa, tall | *AA, tall | Aa, short | AA, short
      Which metals make brass? | *copper and zinc | iron and carbon | tin and lead | gold and silver
      What is the result? | *2 | 4 | 6 | 8
      Which spices are in the mix? | *cumin and clove | mint and dill | sage and thyme | saffron and salt
      Which cities are capitals? | Bern and Rome | *Bern and Oslo | Rome and Basel | Oslo and Basel
      Who won the war? | *Prussia and Italy | Austria and Saxony | Bavaria and Hanover | Denmark and Sweden
      Which is the order of the steps? | *mix, knead, bake | knead, mix, bake | bake, knead, mix | mix, bake, knead
      How are rise and fall shown? | *an arrow up | an arrow down | a bar and a dot | a line
      Which tastes balance the dish? | sweet and sour | *salt and sour | sweet and bitter | salt and bitter
      Which pair rhymes? | *night and light | dog and house | tree and stone | salt and wind
      What did she buy? | bread and milk | bread and eggs | *milk and tea | eggs and tea
      Which laws apply? | *tort and contract | tort and tax | contract and tax | tax and trusts
      What does the method do? | *It reads, then writes | It writes, then reads | It reads and closes | It opens
      Which artist and work belong together? | *Monet, Water Lilies | Degas, Guernica | Klimt, The Scream | Munch, The Kiss
      Which signs point to shock? | *fast pulse and pallor | slow pulse and flush | slow pulse and pallor | fast pulse and flush
      Which scales share all notes? | *C major and A minor | D major and F minor | G major and C minor | A major and B minor
      Which colours has the flag? | red, white | *green, white | red, blue | green, blue
      Which of the twins is older? | *Anna | Ben | Neither | Unknown
      Which two are even? | 2 and 3 | *2 and 4 | 3 and 5 | 1 and 4
      Which gases cause the greenhouse effect most? | *water vapour and methane | argon and neon | helium and xenon | oxygen and ozone
      Which outcome did the cross give? | *red, tall | red, short | white, tall | white, short
      Which play is by Sophocles? | *Antigone | Medea | Frogs | Clouds
      Which is the right order? | *first A, then B | first B, then A | first C, then D | first D, then C
      What is the probability of two heads in a row? | 1/2 | *1/4 | 1/8 | 3/4
    `,
    ),
    ...readItems(
      'zh',
      `
      哪两种颜色混合成绿色? | *黄和蓝 | 红和蓝 | 红和黄 | 白和黑
      黄铜由哪两种金属制成? | *铜和锌 | 铁和碳 | 锡和铅 | 金和银
      休克的表现是什么? | *脉快、苍白 | 脉慢、潮红 | 脉慢、苍白 | 脉快、潮红
      她买了什么? | *茶 | 面包和牛奶 | 鸡蛋 | 盐
      哪两种酒混合? | *朗姆酒和可乐 | 啤酒和柠檬水 | 清酒和茶 | 红酒和牛奶
    `,
    ),
  ],
};
