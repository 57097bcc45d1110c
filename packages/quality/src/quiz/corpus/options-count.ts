import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const optionsCountCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      [t] The sun is a star. | *True | False | Unknown
      [t] Bach was born in Eisenach. | *True | False | Partly | Not given
      [s] Which gas do we need? | *Oxygen | Helium
      [s] Is a whale a mammal? | *Yes | No
      [s] A square is a rectangle. | *True | False
      [s] Which key has one sharp? | *G | D | A | E | B | F | C
      [s] Which planet is closest to the Sun? | *Mercury | Venus | Earth | Mars | Jupiter | Saturn
      [m] Which are prime? | *2 | *3
      [m] Which are vowels? | *a | *e | b | c | d | *i | f | g | h
      [s] Who signed first? | *John Hancock
      [s] Which court is highest? | *The Supreme Court | The County Court
      [s] Which fat smokes last? | *Ghee | Butter
      [t] Iron floats on mercury. | *True
      [s] Which year? The fall of Constantinople | 1204 | *1453 | 1461 | 1492 | 1517 | 1529 | 1571
      [m] Which are citrus fruits? | *Lemon | *Lime
      [s] Is the code valid Python? | *Yes | No
      [s] Which muscle bends the arm? | *Biceps | Triceps
      [t] A tort is a crime. | True | *False | Both | Neither
      [s] Which poet wrote "Howl"? | *Ginsberg | Kerouac
      [s] Which drug is an antibiotic? | *Amoxicillin | Aspirin | Codeine | Insulin | Heparin | Digoxin
      [s] Which is heavier? | *Lead | Tin
      [t] Honey can spoil. | True | *False | It depends
      [m] Which are gases? | *Neon | *Argon
      [s] Who ruled longest? | *Louis XIV | Louis XIII | Louis XV | Louis XVI | Francis I | Henry IV | Charles X
    `,
    ),
    ...readItems(
      'zh',
      `
      [t] 太阳是恒星。 | *正确 | 错误 | 不确定
      [s] 鲸是哺乳动物吗? | *是 | 否
      [s] 哪种气体供呼吸? | *氧气 | 氦气
      [s] 离太阳最近的行星是? | *水星 | 金星 | 地球 | 火星 | 木星 | 土星
      [m] 哪些是质数? | *2 | *3
      [s] 蜂蜜会变质吗? | 会 | *不会
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      [t] The sun is a star. | *True | False
      [t] Was Bach born in Eisenach? | *Yes | No
      [s] Which gas do we need? | *Oxygen | Helium | Argon
      [s] Which planet is closest to the Sun? | *Mercury | Venus | Earth | Mars
      [s] Which key has one sharp? | *G | D | A | E | B
      [m] Which are prime? | *2 | *3 | 4
      [m] Which are vowels? | *a | *e | b | c | *i | d
      [m] Which are halogens? | *Fluorine | *Chlorine | *Bromine | Neon | Argon | Oxygen | Sulfur | Carbon
      [s] Which answer did the jury give? | Guilty | *Not guilty | It could not agree
      [s] Does the treaty bind heirs? | Yes | *No | Only if it says so
      [s] Which sauce is cold? | *Mayonnaise | Béchamel | Velouté | Hollandaise
      [t] A tort is a crime. | True | *False
      [s] What is 6 × 7? | 36 | *42 | 48
      [m] Which tests are invasive? | *Biopsy | *Lumbar puncture | Ultrasound | Urine test | X-ray
      [s] Which mood is it? | Indicative | *Subjunctive | Imperative
      [s] Which loop tests last? | for | while | *do-while | foreach
      [s] Which port is secure? | 21 | 23 | *22 | 80 | 110
      [t] Lead is a metal. | *Correct | Incorrect
      [m] Who ruled England? | *Mary I | *Anne | Catherine de' Medici
      [s] Which verdict is Scottish? | Guilty | Not guilty | *Not proven
      [s] Which is heaviest? | *Lead | Tin | Zinc
      [t] Honey can spoil. | True | *False
      [m] Which are gases? | *Neon | *Argon | Tin | Lead | Zinc
      [s] Will it rain? | Yes, by noon | *Yes, by night | No
    `,
    ),
    ...readItems(
      'zh',
      `
      [t] 太阳是恒星。 | *正确 | 错误
      [s] 哪种气体供呼吸? | *氧气 | 氦气 | 氩气
      [m] 哪些是质数? | *2 | *3 | 4
      [s] 离太阳最近的行星是? | *水星 | 金星 | 地球 | 火星 | 木星
      [t] 铅是金属。 | *对 | 错
      [t] 蜂蜜会变质。 | 对 | *错
    `,
    ),
  ],
};
