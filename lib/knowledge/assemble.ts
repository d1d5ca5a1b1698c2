/** Turns parsed content files into one validated knowledge base. Pure: reads no files. */
import type { z } from 'zod';
import { casesFile, trackRecordFile } from './calibration-schema.ts';
import type { PublishedCase, TrackRecord } from './calibration-types.ts';
import { checkLibrary } from './library-references.ts';
import {
  checklistFile,
  decisionFile,
  guideFile,
  patternFile,
  precedentFile,
  principleFile,
  relationsFile,
  varietyFile,
} from './library-schema.ts';
import { UNCALIBRATED } from './uncalibrated.ts';
import { withRelations } from './relations.ts';
import { checkReferences, type Problem } from './references.ts';
import { criterionFile, exampleFile, optionFile, questionFile, sourceFile, topicFile } from './schema.ts';
import type {
  Checklist,
  Guide,
  OwnDecision,
  Pattern,
  Precedent,
  Principle,
  Relation,
  VarietyRule,
} from './library-types.ts';
import type { Source } from './terms.ts';
import type { Criterion, Example, Knowledge, Option, Question, TopicWithOptions } from './types.ts';

/** A parsed content file; `path` is relative to the content folder, with forward slashes. */
export interface ContentFile {
  path: string;
  data: unknown;
}

/** Every problem found in the content, each with file, path inside it and what to do. */
export class ContentError extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map((p) => `content/${p.file}: ${p.path || '(top)'}: ${p.problem}`).join('\n'));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** What travels to the browser of a track record. */
const calibrationOf = ({ temperature, cuts, words }: TrackRecord) => ({ temperature, cuts, words });

const stem = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
const byTitle = (a: { title: string }, b: { title: string }) => a.title.localeCompare(b.title, 'en');
const byNumber = (a: { number: number }, b: { number: number }) => a.number - b.number;

/**
 * @param files all YAML files of the content folder, parsed
 * @param version of the knowledge base, from `content/version.yaml`'s package
 * @param hash SHA-256 of the content
 * @throws ContentError listing every problem at once
 */
export function assembleKnowledge(files: ContentFile[], version: string, hash: string): Knowledge {
  const problems: Problem[] = [];
  const parse = <T>(file: ContentFile, schema: z.ZodType<T>): T | undefined => {
    const parsed = schema.safeParse(file.data);
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues)
      problems.push({ file: file.path, path: issue.path.join('.'), problem: issue.message });
    return undefined;
  };
  const read = <T>(file: ContentFile, schema: z.ZodType<T>): (T & { id: string }) | undefined => {
    const data = parse(file, schema);
    return data && { id: stem(file.path), ...data };
  };
  const all = <T>(folder: string, schema: z.ZodType<T>) =>
    files.filter((f) => f.path.startsWith(`${folder}/`)).flatMap((f) => read(f, schema) ?? []);

  const topics: TopicWithOptions[] = files
    .filter((f) => /^topics\/[^/]+\/topic\.yaml$/.test(f.path))
    .flatMap((f) => {
      const folder = f.path.slice(0, -'/topic.yaml'.length);
      const topic = read(f, topicFile);
      const options = files
        .filter((o) => o.path.startsWith(`${folder}/`) && o.path !== f.path)
        .flatMap((o) => read(o, optionFile) ?? []) as Option[];
      return topic ? [{ ...topic, id: stem(folder), options: options.sort(byNumber) } as TopicWithOptions] : [];
    })
    .sort(byNumber);

  const one = <T>(path: string, schema: z.ZodType<T>): T | undefined => {
    const file = files.find((f) => f.path === path);
    return file && parse(file, schema);
  };
  const trackRecord = (one('calibration/track-record.yaml', trackRecordFile) as TrackRecord | undefined) ?? null;
  const sources = all('sources', sourceFile) as Source[];
  const knowledge: Knowledge = {
    version,
    hash,
    questions: (all('questions', questionFile) as Question[]).sort(byNumber),
    criteria: (all('criteria', criterionFile) as Criterion[]).sort(byNumber),
    topics,
    sources: Object.fromEntries(sources.map((s) => [s.id, s])),
    examples: (all('examples', exampleFile) as Example[]).sort(byTitle),
    relations: (one('relations.yaml', relationsFile) as Relation[] | undefined) ?? [],
    variety: (one('variety.yaml', varietyFile) as VarietyRule[] | undefined) ?? [],
    calibration: trackRecord ? calibrationOf(trackRecord) : UNCALIBRATED,
    trackRecord,
    cases: (one('calibration/cases.yaml', casesFile) as PublishedCase[] | undefined) ?? [],
    precedents: (all('precedents', precedentFile) as Precedent[]).sort(byNumber),
    checklists: (all('checklists', checklistFile) as Checklist[]).sort(byNumber),
    principles: (all('principles', principleFile) as Principle[]).sort(byTitle),
    patterns: (all('patterns', patternFile) as Pattern[]).sort(byTitle),
    decisions: (all('decisions', decisionFile) as OwnDecision[]).sort(byNumber),
    guides: (all('guides', guideFile) as Guide[]).sort(byTitle),
  };
  problems.push(...checkReferences(knowledge), ...checkLibrary(knowledge));
  if (problems.length > 0) throw new ContentError(problems);
  return { ...knowledge, topics: withRelations(knowledge) };
}
