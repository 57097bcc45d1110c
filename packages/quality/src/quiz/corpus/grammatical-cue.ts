import type { Corpus } from '../../testing/measure-rule.ts';
import type { QuizItem } from '../quiz-item.ts';
import { readItems } from './read-items.ts';

export const grammaticalCueCorpus: Corpus<QuizItem> = {
  positives: [
    ...readItems(
      'en',
      `
      The organ that filters blood is a | *kidney | eye | ear | ovary
      A sentence that asks something is an | *interrogative | declarative | exclamation | command
      An instrument with a double reed is an ____. | *oboe | flute | trumpet | drum
      A court of last resort is a ___: | *supreme court | inferior court | arbitral panel | equity court
      A number that divides only by itself and one is a | *prime | even number | odd number | integer
      The animal with a trunk is an | *elephant | horse | lion | giraffe
      A person who designs houses is called an | *architect | plumber | carpenter | mason
      The mixture of oil and vinegar is an | *emulsion | solution | gel | foam
      The data structure that works first in, first out is a | *queue | array | object | index
      A word that joins clauses is a | *conjunction | adverb | article | interjection
      The Roman building for water supply is an ... | *aqueduct | forum | temple | circus
      The gas that makes bread rise is made by a | *yeast | enzyme | acid | egg
      The small tubes that carry blood to tissues are called | *capillaries | lymph | plasma | marrow
      The organs that make urine are the | *kidneys | liver | heart | brain
      The players who sit nearest the conductor are the | *strings | brass | choir | harp
      The largest organ of the body is the | *skin | lungs | kidneys | bones
      The unit of heredity is called the | *gene | cells | proteins | membranes
      The people who decide on facts are the | *jurors | clerk | bailiff | usher
      The key that identifies a row is an | *identifier | pointer | table | schema
      The seat of government in Rome was a | *senate | assembly | oligarchy | empire
      The document that begins a lawsuit is an | *complaint | answer | appeal | order
      A unit of electric charge is an | *ampere second | coulomb | volt | farad
      A scientist who studies insects is an | *entomologist | botanist | geologist | physicist
      The tool that measures pressure is a | *barometer | anemometer | altimeter | odometer
      The first ten amendments are called the | *rights | charter | preamble | code
      The bird that lays eggs in other nests is a | *cuckoo | owl | eagle | osprey
    `,
    ),
  ],
  negatives: [
    ...readItems(
      'en',
      `
      The organ that filters blood is the | *kidney | eye | ear | ovary
      An instrument with a double reed is a(n) ____. | *oboe | flute | trumpet | drum
      A court of last resort is called | *a supreme court | an inferior court | an arbitral panel | a moot
      A person who studies at Oxford is a | *university student | European citizen | user of libraries | one-year visitor
      The person who inherits is an | *heir | honest man | hourly worker | acting owner
      The scan that uses magnets is an | *MRI | X-ray | EEG | ultrasound
      The small tubes that carry blood are called | *capillaries | veins | arteries | nerves
      The organs that make urine are the | *kidneys | lungs | ovaries | glands
      The study of matter and energy is | *physics | chemistry | biology | mathematics
      The largest organ of the body is the | *skin | liver | brain | heart
      What is the plural of "mouse"? | *mice | mouses | mouse | meese
      Which words are nouns? | *cats | run | green | slowly
      The data structure that works first in, first out is a | *queue | stack | heap | tree
      The animals with a backbone are the | *vertebrates | molluscs | insects | worms
      The gas we breathe in is | *oxygen | helium | argon | xenon
      Which vitamin does the skin make? | *Vitamin D | Vitamin A | Vitamin C | Vitamin K
      The disease of high blood sugar is called | *diabetes | anaemia | gout | rickets
      A metal used in coins is | *copper | a noble gas | an acid | glass
      Which grade did the pupil get? He got an | *A | E | F | M
      The bird is an | *eagle | owl | ibis | egret
      The tools of a sculptor are | *chisels | brushes | pens | looms
      The science of wealth is called | *economics | ethics | politics | logistics
      A scientist who studies insects is called | *an entomologist | a botanist | a geologist | a physicist
      The tool that measures pressure is a | *barometer | thermometer | speedometer | hygrometer
      The smallest unit of sound in speech is the | *phoneme | morpheme | syllable | word
      The degree one takes after a BA is an | *MA | MSc | MBA | LLM
      The study of the past is called | *history | physics | civics | ethics
      Which note lies a whole tone above A? | *B | C | D | E
    `,
    ),
  ],
};
