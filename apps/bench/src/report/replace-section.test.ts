import { describe, expect, it } from 'vitest';
import { replaceSection } from './replace-section.ts';

describe('a section of a document', () => {
  const document = replaceSection('# Figures\n', 'floor', 'old $1\n');

  it('is added where the document has none yet', () => {
    expect(document).toBe(
      '# Figures\n\n## floor\n\n<!-- measured: floor -->\nold $1\n<!-- /measured: floor -->\n',
    );
  });

  it('is replaced with all that stands around it untouched', () => {
    const told = `${document}\nWhat a person wrote.\n`;
    const replaced = replaceSection(told, 'floor', "new $& $'\n");
    expect(replaced).toBe(told.replace('old $1', () => "new $& $'"));
  });

  it('does not touch another one', () => {
    const two = replaceSection(document, 'submit', 'own');
    expect(replaceSection(two, 'floor', 'new')).toContain('<!-- measured: submit -->\nown\n');
  });
});
