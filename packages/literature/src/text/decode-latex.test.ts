import { describe, expect, it } from 'vitest';
import { decodeLatex } from './decode-latex.ts';

describe('decodeLatex', () => {
  it.each([
    [String.raw`Schr{\"o}dinger`, 'Schrodinger'],
    [String.raw`Schr\"{o}dinger`, 'Schrodinger'],
    [String.raw`Caf\'e`, 'Cafe'],
    [String.raw`Fran\c{c}ais`, 'Francais'],
    [String.raw`Fran\c cais`, 'Francais'],
    [String.raw`\v{S}koda`, 'Skoda'],
    [String.raw`na{\"\i}ve`, 'naive'],
    [String.raw`\O{}rsted and {\ae}on, \L{}\'od\'z`, 'Orsted and aeon, Lodz'],
    [String.raw`stra{\ss}e`, 'strasse'],
    ['{BERT}: Pre-training', 'BERT: Pre-training'],
    [String.raw`\textit{In vivo} \emph{study}`, 'In vivo study'],
    [String.raw`$\alpha$-decay`, ' alpha-decay'],
    ['H$_2$O', 'H2O'],
    [String.raw`$O(n \log n)$`, 'O(n  log n)'],
    ['A~B', 'A B'],
    [String.raw`R \& D`, 'R  &  D'],
    [String.raw`\textbackslash`, ' textbackslash'],
    ['plain text, 100 %', 'plain text, 100 %'],
  ])('reads %j as %j', (text, read) => {
    expect(decodeLatex(text)).toBe(read);
  });

  it.each(['\\', '\\c', '\\"', '{', '\\textit{', '\\ss '])(
    'reads long repetitions of %j in bounded steps',
    (piece) => {
      expect(decodeLatex(piece.repeat(200_000))).not.toContain('\\');
    },
  );
});
