/** One concept of the sample outline; `{subject}` is what the goal is about, `{Subject}` the same to begin a title. */
export interface Facet {
  readonly slug: string;
  readonly title: string;
  readonly description: string;
}

/** One stage of the sample outline. */
export interface Theme {
  readonly title: string;
  readonly description: string;
  readonly modules: readonly [string, string];
  readonly facets: readonly Facet[];
}

interface SampleQuizTexts {
  readonly section: string;
  readonly other_sections: readonly string[];
  readonly statement: string;
  readonly false_statements: readonly string[];
  readonly checklist: string;
  readonly other_tasks: readonly string[];
  readonly true_false: string;
  readonly true_word: string;
  readonly false_word: string;
  readonly next: string;
  readonly last_section: string;
  readonly explanation: string;
}

/** A place to search at. */
export interface SampleLink {
  readonly title: string;
  /** `{query}` stands for the encoded search words. */
  readonly url: string;
  readonly resource_type: 'article' | 'documentation';
  readonly description: string;
}

/** A page about learning that has stood at its address for years. */
export interface SamplePage {
  /** As the page itself writes it. */
  readonly title: string;
  readonly url: string;
  readonly resource_type: 'article' | 'book' | 'course' | 'documentation' | 'tool';
  readonly description: string;
  readonly language: string;
}

/** What is said about an outline and its changes; `{feedback}` is what a person said. */
interface SampleReviewTexts {
  readonly rationales: Readonly<
    Record<'completeness' | 'progression' | 'stage_coherence' | 'module_clarity' | 'learner_fit', string>
  >;
  readonly summary: string;
  readonly intents: Readonly<Record<'add' | 'remove' | 'modify', string>>;
  /** `{number}` tells it from others of its kind. */
  readonly added_title: string;
  readonly added: string;
  readonly revised_title: string;
  readonly revised: string;
  readonly untitled: string;
}

/** What is said where a piece gets its next version; `{wish}` is one thing that a person asked for. */
interface SampleRevisionTexts {
  /** `{number}` tells it from those of earlier versions. */
  readonly heading: string;
  readonly lead: string;
  readonly item: string;
  readonly question: string;
  readonly added: string;
}

/** Everything that the offline author says in one language. */
export interface SampleTexts {
  readonly language: string;
  /** Stands on every page. */
  readonly notice: string;
  /** The same in a few words, for short places. */
  readonly short_notice: string;
  /** When a goal has no words at all. */
  readonly nameless: string;
  readonly course_title: string;
  readonly course_summary: string;
  readonly intent: {
    readonly parsed_goal: string;
    readonly difficulty: Readonly<Record<'beginner' | 'intermediate' | 'advanced', string>>;
    readonly time: string;
    readonly focus: readonly string[];
    readonly gaps: readonly string[];
  };
  readonly themes: readonly Theme[];
  readonly keywords: readonly string[];
  /** About the concept. */
  readonly links: readonly SampleLink[];
  /** About what the sample lessons really teach: how one learns. */
  readonly pages: readonly SamplePage[];
  readonly quiz: SampleQuizTexts;
  readonly review: SampleReviewTexts;
  readonly revision: SampleRevisionTexts;
  readonly lesson: LessonTexts;
}

export interface LessonTexts {
  /** By level. */
  readonly pace: Readonly<Record<'beginner' | 'intermediate' | 'advanced', string>>;
  /** Each is one part of the lesson; a part with several texts has variants. */
  readonly parts: readonly (readonly string[])[];
  /** Parts for what a learner prefers, put in before the last part. */
  readonly extras: Readonly<Record<string, string>>;
}
