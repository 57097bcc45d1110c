import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const duplicateOptionsCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      What is the powerhouse of the cell? | The nucleus | *The mitochondrion | the mitochondrion. | The ribosome
      Who painted the Mona Lisa? | Raphael | *Leonardo da Vinci | Michelangelo | Leonardo Da Vinci
      What is the boiling point of water at sea level? | 90 °C | *100 °C | 100°C | 110 °C
      How many metres are in a kilometre? | 100 | *1,000 | 1000 | 10,000
      Which law links voltage and current? | *Ohm’s law | Ohm's law | Hooke's law | Boyle's law
      What does "carpe diem" mean? | *“Seize the day” | "Seize the day" | Beware the dog | Love conquers all
      Which tempo is the slowest? | **Largo** | Largo | Andante | *Grave
      What does HTTP status 404 mean? | *Not found | Not  found | Forbidden | Server error
      What happens to dough when yeast ferments? | It shrinks | *It rises. | It rises | It turns blue
      Which treaty ended the Thirty Years' War? | *The Peace of Westphalia | The Treaty of Versailles | The Peace of Westphalia! | The Treaty of Utrecht
      What share of the air is oxygen? | *21 % | 21% | 78 % | 1 %
      What does the judge say at the end? | *CASE DISMISSED | Case dismissed | Court adjourned | Order in court
      What is the SI unit of force? | *newton | newton. | joule | watt
      Which of these is a mammal? | A shark | *A blue whale | A trout | A Blue Whale
      What is the capital of Brazil? | Rio de Janeiro | *Brasília | Brasília. | Salvador
      What does the prefix "hyper" mean? | *Above normal | Below normal | above normal | Beside
      Which Roman numeral is nine? | VIIII | *IX | IX. | XI
      What is the past tense of "to go"? | *went | goed | went; | gone
      How is blood pressure written? | *Systolic over diastolic | Diastolic over systolic | systolic over  diastolic | As a percentage
      Which court hears appeals last in France? | *The Cour de cassation | The Cour de Cassation | The Tribunal judiciaire | The Cour d'appel
      Who wrote the opera "Carmen"? | Verdi | *Georges Bizet | Puccini | Ｇeorges Bizet
      What is the range of the loop? | *1–10 items | 1-10 items | 0–9 items | 2–11 items
      What does SSL stand for? | *Secure Sockets Layer | secure sockets layer | Safe Server Link | Simple Socket Line
      Which cell fights infection? | Red blood cell | *White blood cell. | White blood cell | Platelet
      What is the molar mass of water? | *18 g/mol | 18g/mol | 16 g/mol | 20 g/mol
      Which phrase closes a formal letter? | "Yours faithfully" | *“Yours faithfully” | "Cheers" | "Love"
    `,
    ),
    ...readItems(
      'zh',
      `
      水的化学式是什么? | *H₂O | CO₂ | H2O | O₂
      《史记》的作者是谁? | *司马迁 | 司马迁。 | 班固 | 司马光
      下列哪个节日吃粽子? | 中秋节 | *端午节 | 元宵节 | 端 午 节
      Python 中用哪个函数求长度? | size() | *len() | len() | count()
      心脏的主要功能是什么? | 消化食物 | *泵送血液 | 过滤尿液 | 泵送血液！
      1 小时有多少秒? | *3600 秒 | 3600秒 | 360 秒 | 60 秒
      唐代的都城是哪里? | *长安 | 洛阳 | 长安。 | 开封
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      Which language adds objects to C? | C | *C++ | C# | D
      Which Python value is a string? | 5 | *'5' | 5.0 | five
      What is the area of a square of side x? | 2x | *x² | x2 | 4x
      How is the Boolean written in Python? | true | *True | TRUE | T
      Which expression is true only if both hold? | a || b | *a && b | a & b | !a
      What is minus five plus ten? | -5 | *5 | 15 | -15
      Which unit is a million bits? | MB | *Mb | mb | GB
      What is the derivative of x³? | *3x² | x² | 3x | 2x³
      Which article goes before "university"? | an | *a | the | no article
      What does the call give back? | foo | *foo() | foo[] | foo{}
      Which phrase is a question tag? | *isn't it | it isn't | is it not it | it is
      Which note is a semitone above C? | C | *C♯ | D | D♯
      Which year did the empire fall? | 476 | *1453 | 1492 | 1543
      Which comparison is strict? | x <= 3 | *x < 3 | x >= 3 | x == 3
      Which genotype is heterozygous? | AA | *Aa | aa | A
      What is the probability of two heads? | 1/2 | *1/4 | 1/8 | 3/4
      Which sentence uses the comma rightly? | *Let's eat, Grandma. | Let's eat Grandma. | Lets eat, Grandma. | Let's, eat Grandma.
      What is ten to the minus two? | *0.01 | 0.1 | 1.0 | 100
      Which sauce is made with butter and egg yolk? | *Hollandaise | Béchamel | Velouté | Espagnole
      Which claim is privileged? | *Lawyer to client | Client to friend | Lawyer to press | Witness to friend
      What does the patient lack? | Vitamin B1 | *Vitamin B12 | Vitamin B6 | Vitamin B2
      Which of these is the Polish word? | polish | *Polski | Polish | polskie
      Which time is a quarter to five? | 5:15 | *4:45 | 4:15 | 5:45
      Which C++ operator reads a member through a pointer? | . | *-> | :: | &
      What does 07:00 pm read as? | 7:00 | *19:00 | 17:00 | 07:00
      Which of these means "he is"? | his | *he's | hes | he'd
      Which file does Linux treat as another one than README? | README | *Readme | README.md | ./README
      Which genotype and phenotype does the cross give? | Aa, tall | *AA, tall | Aa, short | AA, short
    `,
    ),
    ...readItems(
      'zh',
      `
      “5”是哪种类型? | *字符串 | 整数 | 浮点数 | 布尔值
      下列哪个是上声字? | 妈 | 麻 | *马 | 骂
      方程 x² = 4 的解是什么? | x = 2 | x = -2 | *x = ±2 | x = 4
      唐朝建立于哪一年? | 581 年 | *618 年 | 681 年 | 907 年
      下列哪个写法是赋值? | a == 1 | *a = 1 | a != 1 | a >= 1
      1 米等于多少厘米? | 10 厘米 | *100 厘米 | 1000 厘米 | 10000 厘米
      10 的 -3 次方是多少? | 0.01 | *0.001 | 0.1 | 1000
    `,
    ),
  ],
};
