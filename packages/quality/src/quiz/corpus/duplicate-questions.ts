import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readQuizzes } from './read-items.ts';

export const duplicateQuestionsCorpus: Corpus<readonly QuizItem[]> = {
  positives: [
    ...readQuizzes(
      'en',
      `
      Which organ filters the blood? | *The kidney | The liver | The lung | The spleen
      Which organ filters blood? | *The kidney | The heart | The skin | The eye

      What is the capital of Peru? | *Lima | Quito | La Paz | Bogotá
      What is the capital city of Peru? | *Lima | Caracas | Santiago | Sucre

      Who wrote "Emma"? | *Jane Austen | George Eliot | Anne Brontë | Fanny Burney
      Who wrote "Emma"? | Mary Shelley | *Jane Austen | Ann Radcliffe | Maria Edgeworth

      When did the Western Roman Empire fall? | *476 | 300 | 1066 | 1200
      In which year did the Western Roman Empire fall? | 410 | *476 | 527 | 800

      What does the treble clef fix? | *The note G | The note C | The note F | The note B
      What does a treble clef fix? | *The note G | The key | The tempo | The metre

      Which hormone lowers the blood sugar? | *Insulin | Glucagon | Cortisol | Adrenaline
      What hormone lowers blood sugar? | *Insulin | Thyroxine | Oestrogen | Melatonin

      Which data structure is first in, first out? | *Queue | Stack | Heap | Tree
      Which data structure works first in, first out? | *Queue | Array | Set | Map

      What is the powerhouse of the cell? | *The mitochondrion | The nucleus | The ribosome | The vacuole
      What is called the powerhouse of the cell? | *The mitochondrion | The membrane | The lysosome | The Golgi body

      What do we call a civil wrong that is no breach of contract? | *A tort | A crime | A tax | A lien
      A civil wrong that is no breach of contract is called | *A tort | A deed | A writ | A bond

      Which gas makes bread rise? | *Carbon dioxide | Oxygen | Nitrogen | Hydrogen
      Which gas makes the bread rise? | *Carbon dioxide | Helium | Methane | Ozone

      Which law links voltage, current and resistance? | *Ohm's law | Hooke's law | Boyle's law | Kepler's law
      Which law relates current, voltage and resistance? | *Ohm's law | Lenz's law | Snell's law | Stokes' law

      How many lines does a sonnet have? | 10 | 12 | *14 | 16
      How many lines are there in a sonnet? | 12 | *14 | 15 | 18

      What does HTTP 404 mean? | *Not found | Forbidden | Moved | Server error
      What does the HTTP 404 mean? | *Not found | Gone | Created | Accepted

      [t] A square is a rectangle. | *True | False
      [t] A square is a rectangle. | *True | False

      Who painted the ceiling of the Sistine Chapel? | *Michelangelo | Raphael | Leonardo | Titian
      The ceiling of the Sistine Chapel was painted by whom? | *Michelangelo | Giotto | Botticelli | Bernini

      Which scale measures wind? | *Beaufort | Mohs | Kelvin | Richter
      Which scale is used to measure the wind? | *Beaufort | Fujita | Celsius | Brix

      How many keys does a piano have? | 61 | 76 | *88 | 100
      How many keys has a standard piano got? | 49 | *88 | 90 | 96

      Who discovered penicillin? | *Alexander Fleming | Pasteur | Koch | Lister
      Penicillin was discovered by whom? | *Alexander Fleming | Jenner | Salk | Florey

      What is the boiling point of water at sea level? | *100 °C | 90 °C | 0 °C | 50 °C
      At sea level, what is water's boiling point? | *100 °C | 110 °C | 95 °C | 80 °C
    `,
    ),
    ...readQuizzes(
      'zh',
      `
      哪个器官过滤血液? | *肾脏 | 肝脏 | 肺 | 脾
      过滤血液的器官是哪个? | *肾脏 | 心脏 | 皮肤 | 眼睛

      秘鲁的首都是哪里? | *利马 | 基多 | 拉巴斯 | 波哥大
      秘鲁的首都是哪座城市? | *利马 | 加拉加斯 | 圣地亚哥 | 苏克雷

      《呐喊》的作者是谁? | *鲁迅 | 巴金 | 老舍 | 茅盾
      谁是《呐喊》的作者? | *鲁迅 | 郭沫若 | 沈从文 | 曹禺

      先进先出的数据结构是哪一种? | *队列 | 栈 | 堆 | 树
      哪种数据结构是先进先出的? | *队列 | 数组 | 集合 | 映射

      使面包膨胀的气体是什么? | *二氧化碳 | 氧气 | 氮气 | 氢气
      使面包膨胀的是哪种气体? | *二氧化碳 | 氦气 | 甲烷 | 臭氧

      谁发现了青霉素? | *弗莱明 | 巴斯德 | 科赫 | 李斯特
      青霉素是谁发现的? | *弗莱明 | 詹纳 | 索尔克 | 弗洛里
    `,
    ),
  ],
  negatives: [
    ...readQuizzes(
      'en',
      `
      What is the derivative of sin x? | *cos x | sin x | -cos x | -sin x
      What is the derivative of cos x? | cos x | sin x | -cos x | *-sin x

      What is the capital of Peru? | *Lima | Quito | La Paz | Bogotá
      What is the capital of Chile? | Lima | *Santiago | La Paz | Bogotá

      Which of the following is a noun? | *table | run | green | slowly
      Which of the following is a noun? | walk | *river | blue | fast

      How many sides has a hexagon? | 5 | *6 | 7 | 8
      How many sides has a heptagon? | 5 | 6 | *7 | 8

      What happens to demand when the price rises? | *It falls | It rises | It stays | It ends
      What happens to supply when the price rises? | It falls | *It rises | It stays | It ends

      Which gas do plants take in? | *Carbon dioxide | Oxygen | Nitrogen | Argon
      Which gas do plants give off? | Carbon dioxide | *Oxygen | Nitrogen | Argon

      Who wrote "Emma"? | *Jane Austen | George Eliot | Anne Brontë | Fanny Burney
      Who wrote "Persuasion" and "Emma" in her last years? | Mary Shelley | *Jane Austen | Ann Radcliffe | Maria Edgeworth

      Which chamber pumps blood into the lungs? | *The right ventricle | The left ventricle | The right atrium | The left atrium
      Which chamber pumps blood into the aorta? | The right ventricle | *The left ventricle | The right atrium | The left atrium

      In what year did the First World War begin? | 1912 | *1914 | 1918 | 1939
      In what year did the Second World War begin? | 1914 | 1918 | *1939 | 1945

      What is 6 × 7? | 36 | *42 | 48 | 54
      What is 7 × 7? | 42 | *49 | 56 | 63

      Which court hears the case first? | *The trial court | The appeal court | The high court | The supreme court
      Which court hears the case last? | The trial court | The appeal court | The high court | *The supreme court

      What does \`a.pop()\` return for a list? | *The last item | The first item | None | The list
      What does \`a.pop(0)\` return for a list? | The last item | *The first item | None | The list

      Which clef does the viola use? | *Alto | Treble | Bass | Tenor
      Which clef does the violin use? | Alto | *Treble | Bass | Tenor

      Which sauce is made with butter and egg yolk? | *Hollandaise | Béchamel | Velouté | Pesto
      Which sauce is made with butter and flour? | Hollandaise | *Roux | Velouté | Pesto

      [t] Lead is a metal. | *True | False
      [t] Gold is a metal. | *True | False

      Which hormone lowers blood sugar? | *Insulin | Glucagon | Cortisol | Adrenaline
      Which hormone raises blood sugar? | Insulin | *Glucagon | Melatonin | Oestrogen

      Which scale measures wind? | *Beaufort | Mohs | Kelvin | Richter
      Which scale measures hardness? | Beaufort | *Mohs | Kelvin | Richter

      What does \`x += 1\` do? | *It adds one | It takes one | It doubles x | It prints x
      What does \`y += 1\` do? | It takes one | *It adds one to y | It doubles y | It prints y

      Which organ stores bile? | *The gall bladder | The liver | The spleen | The gut
      Which organ makes bile? | The gall bladder | *The liver | The spleen | The gut

      How many strings has a violin? | *4 | 5 | 6 | 8
      How many strings has a cello? | *4 | 5 | 6 | 8
    `,
    ),
    ...readQuizzes(
      'zh',
      `
      秘鲁的首都是哪里? | *利马 | 基多 | 拉巴斯 | 波哥大
      智利的首都是哪里? | 利马 | *圣地亚哥 | 拉巴斯 | 波哥大

      植物吸收哪种气体? | *二氧化碳 | 氧气 | 氮气 | 氩气
      植物放出哪种气体? | 二氧化碳 | *氧气 | 氮气 | 氩气

      六边形有几条边? | 5 | *6 | 7 | 8
      七边形有几条边? | 5 | 6 | *7 | 8

      降低血糖的激素是什么? | *胰岛素 | 胰高血糖素 | 皮质醇 | 肾上腺素
      升高血糖的激素是什么? | 胰岛素 | *胰高血糖素 | 褪黑素 | 雌激素

      《呐喊》的作者是谁? | *鲁迅 | 巴金 | 老舍 | 茅盾
      《家》的作者是谁? | 鲁迅 | *巴金 | 老舍 | 茅盾

      小提琴有几根弦? | *4 | 5 | 6 | 8
      吉他有几根弦? | 4 | 5 | *6 | 8
    `,
    ),
  ],
};
