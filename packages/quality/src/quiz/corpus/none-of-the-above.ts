import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const noneOfTheAboveCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      Which metal is liquid at room temperature? | Iron | *Mercury | Zinc | None of the above
      What is the capital of Australia? | Sydney | Melbourne | Perth | *None of these
      Which clause applies? | Section 3 | Section 5 | Section 9 | None of the above.
      Which chord is diminished? | C–E–G | A–C–E | *B–D–F | None of the options
      What does the code print? | 1 | 2 | 3 | *None of the above is correct
      Which spice comes from a crocus? | *Saffron | Turmeric | Paprika | None of those
      Who signed the edict? | Henry II | Louis IX | *Henry IV | None of the listed
      Which bone is in the ear? | *Stapes | Femur | Ulna | NONE OF THE ABOVE
      What is the limit? | 0 | *1 | e | None of the given answers
      Which is an adverb? | quick | *quickly | quickness | None of the choices
      Which planet has rings? | *Saturn | Mars | Venus | Neither of the above
      What stops the loop? | *break | pass | yield | None of the other options
      What is the median? | 4 | 5 | 6 | *No correct answer
      Which dish is vegan? | Paella | Lasagne | Goulash | *No option is correct
      Which court has jurisdiction? | County | High | Crown | *None above
      Which poet was blind? | *Milton | Keats | Byron | None of them
      Which drug is an opioid? | Aspirin | *Codeine | Ibuprofen | None of the preceding
      Which sort is stable? | *Merge sort | Heap sort | Quicksort | None are correct
      Which wood sinks? | Pine | Balsa | Cork | *None of the above woods
      Which key has four sharps? | *E major | G major | D major | None of these answers
      Which gland makes insulin? | *Pancreas | Thyroid | Spleen | None of the above organs
      What is 15 % of 80? | *12 | 15 | 8 | None of these
      Which knot slips? | *Noose | Reef | Bowline | None of the options above
      Which law applies? | *Murphy's | Moore's | Godwin's | No answer is correct
    `,
    ),
    ...readItems(
      'zh',
      `
      室温下呈液态的金属是哪一种? | 铁 | *汞 | 锌 | 以上都不是
      澳大利亚的首都是哪里? | 悉尼 | 墨尔本 | 珀斯 | *以上皆非
      下列哪个是副词? | 快 | *快速地 | 速度 | 以上都不对
      这段代码输出什么? | 1 | 2 | 3 | *以上选项均不正确
      哪种排序是稳定的? | *归并排序 | 堆排序 | 快速排序 | 都不是
      中位数是多少? | 4 | 5 | 6 | *没有正确答案
      哪个法条适用? | 第三条 | *第五条 | 第九条 | 上述都不是
      80 的 15% 是多少? | *12 | 15 | 8 | 以上答案都不对
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      What does a function without return give in Python? | 0 | *None | False | An empty string
      How many of the suspects confessed? | *None of them | One of them | Two of them | All of them
      Who owns the high seas? | The nearest state | *No state | The United Nations | The finder
      What do neutrons carry? | A positive charge | *No charge | A negative charge | A double charge
      Which proposition is a universal negative? | *No fish are birds | Some fish are birds | All fish are birds | Some fish are not birds
      What was left of the harvest? | *None of it | Half of it | A tenth of it | All of it
      Which value hides the element in CSS? | hidden | *none | block | inline
      What happens if neither party appeals? | *The judgment becomes final | The case is reheard | The judgment lapses | The judge decides again
      What does the tenant owe? | *None of the rent for June | The rent for June | Twice the rent | A deposit
      Which gas has no smell? | Ammonia | *Carbon monoxide | Chlorine | Ozone
      What does "tacet" mean? | *Do not play | Play alone | Play twice | Play loudly
      Which cell has none of the usual organelles? | *A mature red blood cell | A neuron | A hepatocyte | A muscle cell
      Which answer did Alice get? | *None of your business | A full account | A map | A shrug
      How many solutions are there? | One | Two | *None | Infinitely many
      What stood above the door? | A cross | *Nothing | A crest | A date
      Which party won? | The Liberals | *Neither of the two big parties | The Tories | Labour
      What do vegans eat? | *No animal products | No meat only | No grains | No sugar
      Which of the above-ground parts is edible? | Leaf | *Stem | Flower | Bark
      What did the witness see? | *No one | A man in grey | Two women | A child
      Which ingredient is missing? | *None is missing | Salt | Yeast | Water
      What does void mean in C? | *No value | Zero | Null pointer | Empty string
      How much of the fee is refunded? | *None of the fee | Half of the fee | A third | The whole fee
      Who was present at the crime? | *No one but the cook | The butler | The maid | The heir
      Which quantifier says "not one"? | *none | some | most | all
      What may "n/a" mean in a survey? | *No answer | New area | Next action | Name added
    `,
    ),
    ...readItems(
      'zh',
      `
      Python 中没有 return 的函数返回什么? | 0 | *None | False | 空字符串
      中子带什么电? | 正电 | *不带电 | 负电 | 双倍电荷
      公海属于哪个国家? | 最近的国家 | *不属于任何国家 | 发现者 | 联合国
      方程 x² = -1 在实数范围内有几个解? | 一个 | 两个 | *没有解 | 无穷多个
      下列哪句是全称否定判断? | *没有鱼是鸟 | 有的鱼是鸟 | 鱼都是鸟 | 有的鱼不是鸟
      下列哪个汉字表示“没有”? | *无 | 有 | 多 | 少
    `,
    ),
  ],
};
