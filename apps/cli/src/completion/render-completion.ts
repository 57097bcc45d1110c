import type { CommandWords } from './list-words.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** Renders the script by which a shell completes what is typed after a program's name. */
export function renderCompletion(shell: Shell, name: string, words: readonly CommandWords[]): string {
  if (shell === 'fish') return renderFish(name, words);
  const bash = renderBash(name, words);
  return shell === 'bash' ? bash : `autoload -U +X bashcompinit && bashcompinit\n${bash}`;
}

function renderBash(name: string, words: readonly CommandWords[]): string {
  // The longest path first: its pattern fits the shorter ones too.
  const cases = words.toReversed().map(({ path, commands, options }) => {
    const all = [...commands, ...options].map(({ word }) => word).join(' ');
    return `    "${path}${path === '' ? '' : ' '}"*) words="${all}" ;;`;
  });
  return [
    `_${name}() {`,
    '  local cur="$2" typed="" words="" word at',
    '  for ((at = 1; at < COMP_CWORD; at++)); do',
    `    word="\${COMP_WORDS[at]}"`,
    '    [[ $word == -* ]] || typed+="$word "',
    '  done',
    '  case "$typed" in',
    ...cases,
    '  esac',
    '  COMPREPLY=($(compgen -W "$words" -- "$cur"))',
    '}',
    `complete -o default -F _${name} ${name}`,
  ].join('\n');
}

function renderFish(name: string, words: readonly CommandWords[]): string {
  return words
    .flatMap(({ path, commands, options }) => {
      const seen = path.split(' ').map((word) => `__fish_seen_subcommand_from ${word}`);
      const condition = path === '' ? '__fish_use_subcommand' : seen.join('; and ');
      const start = `complete -c ${name} -n '${condition}'`;
      return [
        ...commands.map(({ word, description }) => `${start} -f -a ${word} -d ${quote(description)}`),
        ...options.map(({ word, description }) => `${start} -l ${word.slice(2)} -d ${quote(description)}`),
      ];
    })
    .join('\n');
}

const quote = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
