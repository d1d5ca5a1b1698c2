/**
 * The knowledge base in two parts: what is needed to evaluate, and the sentences and sources that are
 * read afterwards. The first is small enough to be there before the first answer is given.
 */
import { NO_LIBRARY } from './no-library.ts';
import type { Checklist, Precedent, Relation } from './library-types.ts';
import type { Source, SourceRef } from './terms.ts';
import type { Evidence, Fit, KnockOut, Knowledge } from './types.ts';

type RowText = Pick<Evidence, 'claim' | 'sources'>;
type KnockOutText = Pick<KnockOut, 'reason' | 'comesBackIf' | 'sources'>;
type FitText = Pick<Fit, 'how' | 'sources'>;

interface OptionText {
  description: string;
  /** In the order of the option's rows, knock-outs and fits. */
  evidence: RowText[];
  knockOuts: KnockOutText[];
  fit: FitText[];
}

export interface KnowledgeTexts {
  /** Option texts in the order of topics and options. */
  topics: OptionText[][];
  relations: Pick<Relation, 'reason' | 'sources'>[];
  precedents: Precedent[];
  checklists: Checklist[];
  sources: Record<string, Source>;
}

const NONE: SourceRef[] = [];

/**
 * Splits off the sentences; `core` has the same shape with empty ones in their place.
 * What only static pages show (examples, best-for texts, principles, patterns, guides) is in neither part.
 */
export function splitTexts(whole: Knowledge): { core: Knowledge; texts: KnowledgeTexts } {
  const core: Knowledge = {
    ...whole,
    ...NO_LIBRARY,
    variety: whole.variety,
    examples: [],
    sources: {},
    relations: whole.relations.map((r) => ({ ...r, reason: '', sources: NONE })),
    topics: whole.topics.map((topic) => ({
      ...topic,
      options: topic.options.map(({ seeds: _seeds, ...option }) => ({
        ...option,
        description: '',
        examples: [],
        bestFor: [],
        avoidWhen: [],
        evidence: option.evidence.map(({ seeds: _row, ...row }) => ({ ...row, claim: '', sources: NONE })),
        knockOuts: option.knockOuts.map((k) => ({ ...k, reason: '', comesBackIf: '', sources: NONE })),
        fit: option.fit.map((f) => ({ ...f, how: '', sources: NONE })),
      })),
    })),
  };
  const texts: KnowledgeTexts = {
    topics: whole.topics.map(({ options }) =>
      options.map((option) => ({
        description: option.description,
        evidence: option.evidence.map(({ claim, sources }) => ({ claim, sources })),
        knockOuts: option.knockOuts.map(({ reason, comesBackIf, sources }) => ({ reason, comesBackIf, sources })),
        fit: option.fit.map(({ how, sources }) => ({ how, sources })),
      })),
    ),
    relations: whole.relations.map(({ reason, sources }) => ({ reason, sources })),
    precedents: whole.precedents,
    checklists: whole.checklists.map((list) => ({
      ...list,
      items: list.items.map(({ seeds: _seeds, ...item }) => item),
    })),
    sources: whole.sources,
  };
  return { core, texts };
}

/** Puts the two parts of one edition together again. */
export function joinTexts(core: Knowledge, texts: KnowledgeTexts): Knowledge {
  return {
    ...core,
    sources: texts.sources,
    precedents: texts.precedents,
    checklists: texts.checklists,
    relations: core.relations.map((r, i) => ({ ...r, ...texts.relations[i] })),
    topics: core.topics.map((topic, t) => ({
      ...topic,
      options: topic.options.map((option, o) => {
        const text = texts.topics[t]?.[o];
        return {
          ...option,
          description: text?.description ?? '',
          evidence: option.evidence.map((row, i) => ({ ...row, ...text?.evidence[i] })),
          knockOuts: option.knockOuts.map((k, i) => ({ ...k, ...text?.knockOuts[i] })),
          fit: option.fit.map((f, i) => ({ ...f, ...text?.fit[i] })),
        };
      }),
    })),
  };
}
