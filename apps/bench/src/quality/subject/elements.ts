import { ENGLISH_FRAME } from './frame-english.ts';
import { readEntities, type Subject } from './subject.ts';

/** Thirty chemical elements, in English. */
export const ELEMENTS: Subject = {
  slug: 'elements',
  language: 'en',
  goal: 'Get to know thirty chemical elements',
  title: 'Thirty chemical elements and their stories',
  stages: ['Elements of the air and the sea', 'Metals of every workshop', 'Rare and curious elements'],
  frame: ENGLISH_FRAME,
  aspects: [
    {
      heading: 'Who found it',
      question: 'Who is credited with having found {name} first?',
      statement: 'The discovery of {name} is credited to {value}.',
      wordy: '{value}, with the simple tools of that time',
      more: [
        'A discovery in chemistry has two halves. Somebody sees a substance that fits no known description, and somebody shows that it cannot be split any further. The books name the person who did the second half, even where others held the stuff in their hands before.',
        'Credit was often argued about, because letters travelled slowly and two workshops could reach the same result within a year. What decided was a printed report that others could repeat.',
      ],
    },
    {
      heading: 'What it looks like',
      question: 'How would you recognise pure {name} at room temperature?',
      statement: 'At room temperature pure {name} is {value}.',
      wordy: '{value}, when it is clean and fresh',
      more: [
        'Looks are the first test in any laboratory. Colour, weight in the hand and the sound of a piece that falls tell an experienced person more than a label does. Impurities change the picture, so a sample is cleaned before anybody judges it.',
        'Old samples can deceive. A thin skin forms on many substances when they meet air and water, and what the eye sees is the skin. A scratch with a steel point shows what lies below.',
      ],
    },
    {
      heading: 'What it is used for',
      question: 'For which job do factories need {name} above all?',
      statement: 'Factories need {name} above all for {value}.',
      wordy: '{value}, in plants of every size',
      more: [
        'An element earns its place in industry by one property that nothing cheaper has. The rest of its properties have to be tolerated. Engineers write both lists before they choose, and the second list is longer than beginners expect.',
        'Uses come and go. A lamp or a medicine that made an element famous can vanish within a generation, and a new machine can make the same element scarce. That is why prices jump.',
      ],
    },
    {
      heading: 'Where its name comes from',
      question: 'Where does the name of {name} come from?',
      statement: 'The name of {name} comes from {value}.',
      wordy: '{value}, as the finder himself wrote',
      more: [
        'Names are small pieces of history. Finders named their elements after places, planets, gods or a colour that surprised them. Learning the story is an easy way to keep the name in mind, because a story has a reason and a bare word has none.',
        'A name was proposed in a report and had to be accepted by others. Several elements carried two names for decades, one on each side of a border.',
      ],
    },
    {
      heading: 'Where it is obtained',
      question: 'What is {name} mostly obtained from today?',
      statement: 'Today {name} is mostly obtained from {value}.',
      wordy: '{value}, by the ton and all year',
      more: [
        'No mine delivers a pure element by the sack. Ore is crushed, washed, heated and treated again, and each step costs energy. The path from rock to product explains most of the price that a buyer pays.',
        'Two sources of the same element rarely compete. One of them is nearly always cheaper because it is waste from another process, and that process decides how much there is.',
      ],
    },
  ],
  entities: readEntities(`
hydrogen|hydrogen|Henry Cavendish|a gas without colour that rises in air|making ammonia for fields|Greek words for maker of water|natural gas and hot steam
helium|helium|Jules Janssen|a gas that never burns|cooling the magnets of scanners|the Greek word for the sun|wells of natural gas
lithium|lithium|Johan August Arfwedson|a soft metal that floats on oil|batteries that can be charged|the Greek word for stone|salt lakes high in the mountains
boron|boron|Joseph Louis Gay-Lussac|a hard dark powder|glass that stands sudden heat|a Persian word for borax|dry lake beds full of borax
nitrogen|nitrogen|Daniel Rutherford|an idle gas that fills most of the air|keeping packed food fresh|words for maker of saltpetre|air that is cooled to a liquid
oxygen|oxygen|Joseph Priestley|a gas that feeds every flame|blowing impurities out of steel|words for maker of acid|air passed over special sieves
fluorine|fluorine|Henri Moissan|a pale yellow gas that attacks glass|making non-stick coatings|a Latin word for flowing|the mineral fluorspar
neon|neon|William Ramsay|a gas that glows red in a tube|filling bright shop signs|the Greek word for new|the rest of distilled air
sodium|sodium|Humphry Davy|a metal so soft that a knife cuts it|cooling some fast reactors|an old word for soda|molten salt under current
magnesium|magnesium|Joseph Black|a light metal that burns dazzling white|light parts of cars and cameras|a district of Thessaly|sea water and dolomite
aluminium|aluminium|Hans Christian Ørsted|a light silvery metal that stays bright|bodies of aircraft|the Latin word for alum|red earth called bauxite
silicon|silicon|Jöns Jacob Berzelius|a grey solid with a metallic shine|chips of computers|the Latin word for flint|white quartz sand
phosphorus|phosphorus|Hennig Brand|a waxy solid that glows in the dark|fertilisers and match heads|words for bringer of light|rock full of old bones
tungsten|tungsten|Juan José Elhuyar|a heavy grey metal that hardly melts|tips of drills|Swedish words for heavy stone|mines in southern China
chlorine|chlorine|Carl Wilhelm Scheele|a heavy green gas with a sharp smell|keeping drinking water safe|the Greek word for pale green|brine under electric current
argon|argon|Lord Rayleigh|a gas that takes part in nothing|shielding hot metal from air|the Greek word for idle|one percent of common air
strontium|strontium|Adair Crawford|a yellowish metal that burns red|red light in fireworks|a village in Scotland|the mineral celestine
bismuth|bismuth|Claude Geoffroy|a pinkish metal with stepped crystals|remedies for an upset stomach|old German words for white mass|the waste of lead works
titanium|titanium|William Gregor|a strong silvery metal|hip joints and jet engines|the giants of Greek myth|heavy black beach sand
vanadium|vanadium|Andrés Manuel del Río|a hard bluish metal|springs and tough tools|a Norse goddess of beauty|slag of iron works
chromium|chromium|Louis Nicolas Vauquelin|a metal that shines like a mirror|steel that does not rust|the Greek word for colour|black ore of South Africa
manganese|manganese|Johan Gottlieb Gahn|a brittle metal with a pink tinge|rails that stand hard wear|a confusion with magnetic stone|nodules and dark oxide ores
iron|iron|nobody whose name is known|a grey metal that a magnet pulls|beams of bridges|an old word for holy metal|red ore in a blast furnace
cobalt|cobalt|Georg Brandt|a blue-grey metal that a magnet pulls|blue glass and magnets|goblins that miners blamed|mines of copper in Congo
nickel|nickel|Axel Fredrik Cronstedt|a silvery metal with a golden hue|coins and plated taps|a mocking spirit of the mines|wet red soil of the tropics
copper|copper|farmers of the Stone Age|a reddish metal that bends easily|cables that carry current|the island of Cyprus|open pits in Chile
zinc|zinc|Andreas Marggraf|a bluish metal that breaks when cold|coats that keep steel from rust|a German word for prong|ore that also holds lead
gallium|gallium|Lecoq de Boisbaudran|a metal that melts in the hand|fast chips for telephones|the Latin word for France|liquor of aluminium works
bromine|bromine|Antoine Balard|a dark red liquid with fumes|making plastics hard to burn|the Greek word for stench|the Dead Sea
iodine|iodine|Bernard Courtois|shiny dark crystals that turn to vapour|cleaning wounds|the Greek word for violet|brine beside gas wells`),
};
