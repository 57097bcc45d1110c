interface Concept {
  readonly concept_id: string;
  readonly title: string;
}

interface Outline {
  readonly stages: readonly { readonly modules: readonly { readonly concepts: Concept[] }[] }[];
}

/** Gives an outline so many concepts: those that it lacks follow the others of each module in turn, under new ids. */
export function widenOutline(text: string, concepts: number): string {
  const outline = JSON.parse(text) as Outline;
  const modules = outline.stages.flatMap((stage) => stage.modules);
  const had = modules.reduce((sum, module) => sum + module.concepts.length, 0);
  for (let number = had + 1; number <= concepts; number++) {
    const module = modules[number % modules.length];
    const [first] = module?.concepts ?? [];
    if (first === undefined) continue;
    module?.concepts.push({
      ...first,
      concept_id: `${first.concept_id}-${number}`,
      title: `${first.title}, part ${number}`,
    });
  }
  return JSON.stringify(outline);
}
