import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const lettersInOptionsCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      What is the capital of Peru? | *A) Lima | B) Cusco | C) Quito | D) Bogotá
      Who wrote "Emma"? | *A. Jane Austen | B. George Eliot | C. Anne Brontë | D. Fanny Burney
      What is a tort? | *(a) a civil wrong | (b) a crime | (c) a tax | (d) a form
      Which gas do we need? | *1) Oxygen | 2) Helium | 3) Argon | 4) Neon
      What is 3 × 4? | *1. twelve | 2. seven | 3. nine | 4. ten
      Which clef? | *A: Alto | B: Treble | C: Bass | D: Tenor
      Which organ makes bile? | *a) the liver | b) the spleen | c) the lung | d) the heart
      Which drug thins blood? | *[A] Heparin | [B] Insulin | [C] Codeine | [D] Aspirin
      When did Rome fall? | *A - 476 | B - 300 | C - 1066 | D - 1200
      What thickens a roux? | *(1) Flour | (2) Sugar | (3) Salt | (4) Oil
      Which of these loops tests last? | A) for | B) while | *C) do-while | foreach
      Which word is a verb? | B) table | *A) run | D) green | C) slowly
      Which metal is liquid? | *A.Mercury | B.Iron | C.Zinc | D.Tin
      Which planet is largest? | *a. Jupiter | b. Saturn | c. Mars | d. Venus
      Which sort is stable? | *① Merge sort | ② Heap sort | ③ Quicksort | ④ Shell sort
      Which treaty ended the war? | *A） Versailles | B） Vienna | C） Paris | D） Utrecht
      Which bone is longest? | *A、Femur | B、Tibia | C、Ulna | D、Radius
      What is the dominant of C? | *A) G | B) F | C) D | D) A
      Which river is it? | *1: The Nile | 2: The Tigris | 3: The Niger | 4: The Congo
      [t] Lead is a metal. | *A) True | B) False
      Which is a gas? | *A) Neon | B) Tin | C) Lead | D) Zinc
      Which knot slips? | a. Reef | *b. Noose | c. Bowline | d. Clove
      Who ruled? | *1. Henry | 2. John | 3. Mary | 4. Anne
      Which verb? | (A) table | *(B) run | (C) green | (D) slow
    `,
    ),
    ...readItems(
      'zh',
      `
      秘鲁的首都是哪里? | *A. 利马 | B. 库斯科 | C. 基多 | D. 波哥大
      谁写了《呐喊》? | *A、鲁迅 | B、巴金 | C、老舍 | D、茅盾
      什么是侵权? | *（A）民事过错 | （B）犯罪 | （C）税 | （D）表格
      哪种气体供呼吸? | *①氧气 | ②氦气 | ③氩气 | ④氖气
      最大的行星是? | *A．木星 | B．土星 | C．火星 | D．金星
      三乘四等于多少? | *1）十二 | 2）七 | 3）九 | 4）十
      哪个是气体? | *A、氖 | B、锡 | C、铅 | D、锌
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      Which species walked upright? | *A. afarensis | H. erectus | P. troglodytes | G. gorilla
      Which bacterium lives in the gut? | *E. coli | C. tetani | B. anthracis | V. cholerae
      Who wrote "Lady Chatterley's Lover"? | *D. H. Lawrence | E. M. Forster | T. S. Eliot | H. G. Wells
      Which key has three sharps? | *A major | B major | C major | D major
      Which opening move is most popular? | *1. e4 | 1. d4 | 1. c4 | 1. Nf3
      Which search uses a heuristic? | *A* | B-tree | DFS | BFS
      Which time is half past three? | 3.15 | *3.30 | 3.45 | 2.30
      Which vitamin is it? | A | B | C | *D
      Which ratio is right? | 1:2 | *2:3 | 3:4 | 4:5
      Who taught behaviourism? | *B. F. Skinner | J. Dewey | L. Vygotsky | J. Piaget
      Which decimal is a quarter? | 0.2 | *0.25 | 0.4 | 0.5
      Which is a list in Python? | (1, 2) | *[1, 2] | {1, 2} | 1, 2
      Which interval is closed? | (0, 1) | *[0, 1] | (0, 1] | [0, 1)
      Which president came first? | *A. Lincoln | U. S. Grant | R. B. Hayes | J. Garfield
      Which course comes second? | *A main dish | A starter | A dessert | A drink
      Which article is right? | *A | An | The | None
      Which grade is a pass? | C or better | *D or better | E or better | B or better
      Which date format is it? | 1.5.2020 | *2020-05-01 | 5/1/2020 | 1 May 2020
      Which note is a whole tone above A? | *B | C | D | E
      Which hepatitis is it? | *Hepatitis A | Hepatitis B | Hepatitis C | Hepatitis D
      Which drive holds Windows by default? | *C: | D: | A: | Z:
      Which physicist won in 1921? | *A. Einstein | M. Planck | N. Bohr | W. Heisenberg
      Which fever is tropical? | *Dengue | Q fever | Hay fever | Rheumatic fever
      Which mark is it on a scale of A to F? | *B minus | A plus | C | D
      Which verse is meant? | *1:14 | 3:16 | 2:4 | 4:1
    `,
    ),
    ...readItems(
      'zh',
      `
      哪个调有三个升号? | *A 大调 | B 大调 | C 大调 | D 大调
      哪种维生素由皮肤合成? | A | B | C | *D
      下列哪个比值正确? | 1:2 | *2:3 | 3:4 | 4:5
      四分之一写成小数是? | 0.2 | *0.25 | 0.4 | 0.5
      一元二次方程最多有几个实根? | 1 个 | *2 个 | 3 个 | 4 个
      哪个方程无解? | *x = x + 1 | x = 1 | 2x = 4 | x² = 9
    `,
    ),
  ],
};
