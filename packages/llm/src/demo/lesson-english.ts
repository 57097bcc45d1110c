import type { LessonTexts } from './sample-texts.ts';

/** A lesson in English; `{concept}`, `{subject}`, `{k1}` to `{k3}` and their quoted forms are filled in. */
export const ENGLISH_LESSON: LessonTexts = {
  pace: {
    beginner: 'No earlier knowledge is needed. Take one section at a time and stop when you are tired.',
    intermediate:
      'You know the basics already, so read the first sections quickly and spend your time on the practice.',
    advanced:
      'Most of this will look familiar. Use the lesson to find gaps: try each task before you read on.',
  },
  parts: [
    [
      `# {concept}

> **{notice}**

{description}

This lesson belongs to the module "{module}" in the stage "{stage}". {pace}`,
    ],
    [
      `## What you will be able to do

After this lesson you can do four things, and each of them can be checked:

- [ ] Say in two sentences what "{concept}" is about.
- [ ] Explain "{k1}", "{k2}" and "{k3}" with an example of your own.
- [ ] Work through one small task without looking at the lesson.
- [ ] Name one common mistake and say how you would notice it.`,
    ],
    [
      `## The idea in plain words

Every subject rests on a few ideas that carry the rest. Here the first of them is "{k1}". Ask what would be missing if it did not exist: the answer tells you which problem it solves. Once the problem is clear, the details stop being things to memorise and become things you could have worked out yourself.

The second idea is "{k2}". It limits the first one and makes it useful. New learners often meet the two as separate facts. People with experience see them as two sides of one decision, and they move between both sides without noticing. Your aim is to see that connection early, with small examples, before the examples become large.`,
      `## The idea in plain words

Begin with a question instead of a definition: what would you have to do by hand if "{k1}" did not exist? Write down the steps, even if the list is rough. The list is the problem, and "{k1}" is the answer that people found for it. Seen like this, the name is only a label on something that you already understand.

Then add "{k2}". It says how far the first answer reaches and where it stops. Most surprises in {subject} come from that border, not from the middle. If you know the border well, you can be calm about the middle, because nothing unexpected can happen there.`,
    ],
    [
      `## How the parts fit together

\`\`\`mermaid
flowchart TD
  A["{subject}"] --> B["{concept}"]
  B --> C["{k1}"]
  B --> D["{k2}"]
  C --> E["{k3}"]
  D --> E
  E --> F["A small task"]
  F --> G["Check, then repeat"]
  G --> B
\`\`\`

Read the picture from top to bottom once, then cover it and draw it from memory. The arrow that leads back up is the important one: understanding grows in rounds. Each round begins with a task, ends with a check, and sends you back to the idea with a better question than before.`,
    ],
    [
      `## A worked example

Suppose that you want to be sure that you know "{k1}", "{k2}" and "{k3}". Reading the section again feels good and changes little. Asking yourself is harder and works better. The short program below does exactly that: it shows one term at a time and waits until you have answered aloud.

\`\`\`python
cards = {
    {k1_quoted}: "What problem does it solve?",
    {k2_quoted}: "Where does it stop to be useful?",
    {k3_quoted}: "Give an example of your own.",
}

for term, question in cards.items():
    input(f"{term}: {question} ")
    print("Now compare with the lesson.")
\`\`\`

Step by step: the first lines hold the terms and one open question for each. The loop goes through them in order. The line with \`input\` stops the program, so you have to answer before you see anything else. The last line sends you back to the text, and that comparison is where the learning happens. Paper cards do the same if you do not want to run a program.`,
    ],
    [
      `## Practice

1. Explain "{concept}" to somebody who has never heard of it. Use no term that you have not explained before.
2. Take the picture above and replace each box with something from your own work or studies.
3. Find one case in which "{k1}" does not help, and write one sentence that says why.
4. Wait a day and do the first task again without notes. Compare the two explanations.

Do the tasks in this order. The first one shows what you know, the second makes it yours, the third finds the border, and the fourth keeps it from fading.`,
      `## Practice

1. Write three questions about "{concept}" that a short answer can settle, and answer them tomorrow.
2. Look for "{k2}" in something that you made or read this week, and mark the place.
3. Change one detail of the worked example and predict what will be different before you try it.
4. Tell a friend, or an empty chair, why "{k3}" matters. Note the point at which you got stuck.

Short and often is better than long and seldom: ten minutes on four days teach more than forty minutes on one.`,
    ],
    [
      `## Common mistakes

| Mistake | How you notice it | What to do |
| --- | --- | --- |
| Learning the words without the problem behind them | You can define "{k1}" but cannot say when to use it | Go back to the question at the start |
| Practising only what already works | Every exercise feels easy | Choose the task that you would rather avoid |
| Changing several things at once | You cannot say which change helped | Undo everything, then change one thing |

None of these is a sign of little talent. They are what learning looks like from the inside, and each has a simple answer once it has a name.`,
    ],
    [
      `## Check yourself

- [ ] I can draw the picture from memory.
- [ ] I have explained "{k1}" aloud in my own words.
- [ ] I have found a case in which the rule does not hold.
- [ ] I have set a date for repeating this lesson.

If one box stays empty, that is your next task. If all are ticked, go on to the next concept and come back to this list in a week.

{short_notice}`,
    ],
  ],
  extras: {
    visual: `## Draw it

Take a sheet of paper and put "{k1}" in the middle. Draw an arrow to everything that needs it and an arrow from everything it needs. Give each arrow a verb. A picture with verbs is an explanation; a picture without them is a decoration.`,
    hands_on: `## A task for your hands

Build the smallest thing that shows "{concept}" at work: one page, one table, one function, one sketch. Give yourself half an hour and stop when the time is over. Then write two lines: what surprised you, and what you would change in a second try.`,
    audio: `## Say it aloud

Record one minute in which you explain "{concept}" without notes. Listen to it once. The place where you slow down or repeat yourself is the place to read again.`,
  },
};
