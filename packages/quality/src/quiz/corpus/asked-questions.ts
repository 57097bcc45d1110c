import type { AskedQuestion } from '../rank-passages.ts';

/** A question about a whole lesson, with words that stand in the one paragraph that answers it. */
export interface AnsweredQuestion extends AskedQuestion {
  readonly answered_by: string;
}

const ask = (
  question: string,
  options: readonly string[],
  { quote, answered_by }: { readonly quote: string; readonly answered_by: string },
): AnsweredQuestion => ({ question, options: [...options], quote, answered_by });

/** By title of their lesson. */
export const askedQuestions: Readonly<Record<string, readonly AnsweredQuestion[]>> = {
  'Reading and writing JSON in Python': [
    ask(
      'What becomes of a tuple that is written as JSON and read back?',
      ['It returns as a list', 'It returns as a tuple', 'It raises a TypeError', 'It becomes a string'],
      {
        quote: 'A tuple becomes an array and returns as a list.',
        answered_by: 'Keys that are numbers become strings',
      },
    ),
    ask(
      'Why does JSON allow neither comments nor trailing commas?',
      [
        'To save bytes',
        'So that two programs cannot understand it in two ways',
        'Python has none',
        'By accident',
      ],
      {
        quote: 'wanted nothing in it that two programs could understand in two ways',
        answered_by: 'Douglas Crockford',
      },
    ),
    ask(
      'What may happen when a file is opened without naming its encoding?',
      ['It is empty', 'It may be garbled on another computer', 'It is read twice', 'Python refuses'],
      {
        quote: 'a file written on one computer may be garbled on another',
        answered_by: 'Python takes the encoding of the machine',
      },
    ),
    ask(
      'Why do careful programs write to a second file and rename it?',
      [
        'Renaming is faster',
        'Renaming happens wholly or not at all',
        'Two files are smaller',
        'It sorts keys',
      ],
      {
        quote: 'renaming either happens or does not happen',
        answered_by: 'Opening a file for writing empties it at once',
      },
    ),
  ],
  'The light reactions of photosynthesis': [
    ask(
      'How did Ruben and Kamen show where the oxygen comes from?',
      ['They gave algae heavy water', 'They removed the light', 'They weighed leaves', 'They cooled algae'],
      {
        quote: 'they gave algae water with heavy oxygen, and the gas that bubbled up was heavy',
        answered_by: 'When they marked the carbon dioxide instead',
      },
    ),
    ask('About how many protons pay for one molecule of ATP?', ['One', 'Two', 'Four', 'Forty'], {
      quote: 'About four protons pay for one molecule of ATP.',
      answered_by: 'It is built like a turbine',
    }),
    ask(
      'How does atrazine harm a weed?',
      [
        'It starves the plant',
        'It blocks the electron that should leave photosystem II',
        'It dries leaves',
        'It bleaches',
      ],
      {
        quote: 'Atrazine sits down where the electron should leave photosystem II.',
        answered_by: 'it dies within days of the damage',
      },
    ),
    ask(
      'Why does chlorophyll look green?',
      [
        'It takes out red and blue light',
        'It gives off green light of its own',
        'It holds copper',
        'It is wet',
      ],
      {
        quote: 'it takes red and blue light out of white light and leaves the green',
        answered_by: 'an antenna around one special pair',
      },
    ),
  ],
  'Git 分支与合并': [
    ask(
      '三方合并为什么需要共同祖先?',
      ['为了节省空间', '为了知道一行是新加的还是被删掉的', '为了排序提交', '为了加快速度'],
      {
        quote: '无法知道一行文字是一边新加的，还是另一边删掉的',
        answered_by: '有了祖先作参照',
      },
    ),
    ask('哪些提交不应该变基?', ['本地的提交', '已经推送给别人的提交', '最早的提交', '空的提交'], {
      quote: '已经推送给别人的提交不要变基',
      answered_by: '手工清理重复的历史',
    }),
    ask(
      '解决冲突到一半后悔了，可以用什么命令?',
      ['git merge --abort', 'git stash pop', 'git branch -d', 'git log'],
      {
        quote: 'git merge --abort 会回到合并之前的样子',
        answered_by: '什么都不会丢',
      },
    ),
    ask(
      '为什么没有冲突的合并以后也要跑测试?',
      ['Git 只比较文字', 'Git 会删除文件', '测试会修复冲突', '提交会变慢'],
      {
        quote: '其实 Git 只比较文字。',
        answered_by: '程序却不能运行',
      },
    ),
  ],
  通货膨胀是怎么回事: [
    ask('加息以后物价要多久才有明显的反应?', ['几天', '一个月', '一年到一年半', '十年'], {
      quote: '要过一年到一年半，物价才有明显的反应',
      answered_by: '看着前方开车',
    }),
    ask(
      '为什么说出乎意料的通货膨胀对欠债的人有利?',
      ['他们不用还钱', '还的钱分量已经轻了', '利率总会下降', '银行会免息'],
      {
        quote: '这十万元的分量已经轻了',
        answered_by: '把财富从债主那里搬到欠债人那里',
      },
    ),
    ask('政府规定价格不许上涨会怎样?', ['通货膨胀消失', '货架空了，好东西转到黑市', '工资上涨', '产量增加'], {
      quote: '价格确实不动了，货架却空了',
      answered_by: '买家排起长队',
    }),
    ask('一九七三年的石油危机是哪一种通货膨胀的例子?', ['需求拉动', '成本推动', '预期', '货币数量'], {
      quote: '一九七三年的石油危机就是有名的例子',
      answered_by: '企业并没有多卖出东西',
    }),
  ],
};
