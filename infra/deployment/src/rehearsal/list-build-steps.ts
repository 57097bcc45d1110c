import { DockerfileParser, type Env } from 'dockerfile-ast';
import { readText } from '../read-documents.ts';

/** The commands of the image's build stage, without those that fetch the tools, which are here already. */
export function listBuildSteps(folders: { readonly out: string }): string[] {
  const file = DockerfileParser.parse(readText('infra/docker/Dockerfile'));
  const stages = file.getInstructions().map((instruction) => ({
    keyword: instruction.getKeyword(),
    words: instruction.getRawArgumentsContent() ?? '',
  }));
  const end = stages.findIndex(({ keyword, words }) => keyword === 'FROM' && / AS run$/.test(words));
  return stages
    .slice(0, end)
    .filter(({ keyword, words }) => keyword === 'RUN' && !words.startsWith('npm install --global'))
    .map(({ words }) =>
      words
        .replace(/^(--mount=\S+[\s\\]+)+/, '')
        .replaceAll(/ --store-dir=\S+/g, '')
        .replaceAll(/(?<=\s)\/out/g, folders.out),
    );
}

/** What the image sets in the environment of every process, with its folder seen elsewhere. */
export function readImageEnvironment(app: string): Record<string, string> {
  const file = DockerfileParser.parse(readText('infra/docker/Dockerfile'));
  const [last] = file.getENVs().slice(-1) as [Env];
  const properties = last.getProperties().map((property) => [property.getName(), property.getValue() ?? '']);
  return Object.fromEntries(properties.map(([name, value = '']) => [name, value.replace(/^\/app/, app)]));
}
