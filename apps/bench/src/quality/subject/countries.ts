import { ENGLISH_FRAME } from './frame-english.ts';
import { readEntities, type Subject } from './subject.ts';

/** Thirty countries, in English. */
export const COUNTRIES: Subject = {
  slug: 'countries',
  language: 'en',
  goal: 'Learn the basic facts about thirty countries',
  title: 'Thirty countries at a glance',
  stages: ['Europe and the Near East', 'Africa and southern Asia', 'East Asia and the Americas'],
  frame: ENGLISH_FRAME,
  aspects: [
    {
      heading: 'Where it is governed from',
      question: 'From where is {name} governed?',
      statement: '{name} is governed from {value}.',
      wordy: 'the great city called {value}',
      more: [
        'A seat of government is not always the largest town. Some were chosen because they lay in the middle, some because a port was easy to reach, and a few were built on empty ground so that no region could feel left out.',
        'Ministries, courts and embassies gather around it. A visitor sees it in the streets: wide avenues, flags, and offices that empty at the same hour.',
      ],
    },
    {
      heading: 'How people pay',
      question: 'Which money do people in {name} pay with?',
      statement: 'People in {name} pay with the {value}.',
      wordy: '{value}, in notes as well as in coins',
      more: [
        'Money tells a story too. The pictures on the notes show poets, animals or buildings that a country wants to be known for. The rate at which it is changed moves every day, so a price list in a guidebook is old before it is printed.',
        'Travellers do well to learn three prices: a loaf of bread, a ride on a bus and a night in a plain room. With those three in mind they notice when something is far too dear.',
      ],
    },
    {
      heading: 'A river on every map',
      question: 'Which river do school maps of {name} show first?',
      statement: 'The river that school maps of {name} show first is the {value}.',
      wordy: '{value}, with all of its side arms',
      more: [
        'Rivers decided where people settled. They gave water for fields, a road for boats and power for mills. Old towns lie on the inner side of a bend, where the current is slow and boats can land.',
        'A river also divides. Bridges were few and costly, so two banks of the same stream can speak different dialects even now.',
      ],
    },
    {
      heading: 'What is on the table',
      question: 'Which dish would a host in {name} proudly serve?',
      statement: 'A host in {name} would proudly serve {value}.',
      wordy: '{value}, cooked as grandmother did',
      more: [
        'A national dish is simple food that became a symbol. It uses what grows nearby and what keeps through the bad months. Every family knows its own way to make it and calls all others wrong.',
        'Recipes travel with people. A spice that seems to belong to a country came, more often than not, by ship a few hundred years ago.',
      ],
    },
    {
      heading: 'What visitors photograph',
      question: 'Which sight do visitors to {name} photograph most?',
      statement: 'Visitors to {name} most of all photograph {value}.',
      wordy: '{value}, on a clear morning in spring',
      more: [
        'A famous sight shapes what strangers think of a place, fairly or not. Behind it there are offices, farms and schools that no camera looks for. Good guides show the sight early and then walk on.',
        'Fame has a price. Steps wear down, walls are touched by thousands of hands, and many places now sell a fixed number of tickets for each hour.',
      ],
    },
  ],
  entities: readEntities(`
norway|Norway|Oslo|Norwegian krone|Glomma|lamb with cabbage|the fjord of Geiranger
sweden|Sweden|Stockholm|Swedish krona|Klar|meatballs with lingonberries|the hotel of ice at Jukkasjärvi
denmark|Denmark|Copenhagen|Danish krone|Guden|open sandwiches on rye|the little mermaid of bronze
poland|Poland|Warsaw|zloty|Vistula|dumplings called pierogi|the salt mine of Wieliczka
hungary|Hungary|Budapest|forint|Tisza|beef goulash|the Chain Bridge
romania|Romania|Bucharest|leu|Olt|stuffed cabbage rolls|the castle of Bran
turkiye|Türkiye|Ankara|Turkish lira|Red River|lamb kebab|the rock towers of Cappadocia
egypt|Egypt|Cairo|Egyptian pound|Nile|lentils with rice and pasta|the pyramids of Giza
kenya|Kenya|Nairobi|Kenyan shilling|Tana|maize porridge called ugali|the herds of the Maasai Mara
ghana|Ghana|Accra|cedi|Volta|fufu with soup|the fort of Cape Coast
nigeria|Nigeria|Abuja|naira|Niger|jollof rice|the bare dome of Zuma Rock
morocco|Morocco|Rabat|dirham|Draa|tagine with prunes|the clay walls of Aït Benhaddou
ethiopia|Ethiopia|Addis Ababa|birr|Awash|sour flat bread called injera|the rock churches of Lalibela
south-africa|South Africa|Pretoria|rand|Orange|spiced mince called bobotie|the flat top of Table Mountain
india|India|New Delhi|Indian rupee|Ganges|crisp dosa|the white dome of the Taj Mahal
nepal|Nepal|Kathmandu|Nepalese rupee|Koshi|lentils on rice|the peak of Everest
thailand|Thailand|Bangkok|baht|Chao Phraya|fried noodles called pad thai|the temple of dawn
vietnam|Vietnam|Hanoi|dong|Mekong|noodle soup called pho|the islets of Ha Long
japan|Japan|Tokyo|yen|Shinano|raw fish on rice|the cone of Fuji
south-korea|South Korea|Seoul|won|Nakdong|pickled cabbage called kimchi|the palace of Gyeongbok
china|China|Beijing|yuan|Yangtze|roast duck with pancakes|the Great Wall
mongolia|Mongolia|Ulaanbaatar|tugrik|Orkhon|steamed mutton dumplings|the stupas of Erdene Zuu
indonesia|Indonesia|Jakarta|rupiah|Kapuas|fried rice called nasi goreng|the terraces of Borobudur
peru|Peru|Lima|sol|Ucayali|raw fish in lime|the ruins of Machu Picchu
chile|Chile|Santiago|Chilean peso|Loa|corn pie|the stone heads of Easter Island
brazil|Brazil|Brasília|real|São Francisco|black beans with pork|the statue of Christ above Rio
argentina|Argentina|Buenos Aires|Argentine peso|Paraná|grilled beef|the ice front of Perito Moreno
mexico|Mexico|Mexico City|Mexican peso|Grijalva|chicken in chocolate sauce|the step pyramid of Chichén Itzá
colombia|Colombia|Bogotá|Colombian peso|Magdalena|beans with rice and egg|the old walls of Cartagena
ukraine|Ukraine|Kyiv|hryvnia|Dnieper|beetroot soup|the green domes of Saint Sophia`),
};
