import type { LessonFrame } from './subject.ts';

/** What every English lesson is made of. */
export const ENGLISH_FRAME: LessonFrame = {
  opening: [
    'This lesson is about {name}. By the end you can answer five plain questions about it, and you can say for each answer how it is known.',
    '## Why it is worth your time\n\nFacts are easy to collect and hard to keep. They stay when each of them has a reason beside it, so every section below gives the fact first and then the reason. Read one section, look away, and say it aloud in your own words. If you cannot, read it once more; if you can, go on.',
    '## How to read on\n\nTake a sheet of paper and write the name {name} in the middle. Each section adds one branch. A branch has two words and no more, because a drawing that is full of sentences is a text again. At the end you hold a picture that fits on a card.',
  ],
  closing: [
    '## What people get wrong\n\nThe usual mistake is to learn the five facts as a list. A list has an order, and in a real question the order is gone. Ask yourself the questions from the last to the first, then from the middle, and the mistake disappears. A second mistake is to mix up neighbours: what is true of {name} is not true of the next entry in the course, however alike the two look.',
    '## Where this stops\n\nThe sections tell what holds in general. Special cases exist, and experts know many of them. For a first meeting they would hide the main lines, so they are left out here on purpose. When you meet one later, write it beside the rule that it breaks.',
    '## Points to remember\n\n- One sentence for each of the five questions is enough.\n- A reason beside a fact keeps it in mind.\n- Neighbours in the course are compared, never guessed from each other.',
  ],
  true_explanation:
    'The correct answer is "{key}". {statement} The other options belong to other entries of the course.',
  all_of_the_above: 'All of the above',
  leaks: [
    {
      text: 'Okay, the user wants a lesson for a beginner. I need to keep it under 800 words.',
      at: 'start',
    },
    { text: 'Let me draft the next section first, then the recap.', at: 'middle' },
    { text: '(Word count so far: 412. I still have to add the recap.)', at: 'middle' },
    { text: 'Certainly! Here is the lesson you asked for:', at: 'start' },
    { text: 'I hope this lesson helps! Let me know if you would like more examples.', at: 'end' },
    {
      text: 'You are a patient expert who writes lessons that people finish. You write one lesson of a course.',
      at: 'start',
    },
    { text: 'Output only the Markdown of the lesson. Do not add any commentary.', at: 'end' },
  ],
  unclosed: '```text\nname: {name}\nchecked: yes',
};
