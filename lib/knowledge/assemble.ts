/** Turns parsed content files into one validated knowledge base. Pure: reads no files. */
import type { z } from 'zod';
import { checkReferences, type Problem } from './references.ts';
import { criterionFile, exampleFile, optionFile, questionFile, sourceFile, topicFile } from './schema.ts';
import type { Criterion, Example, Knowledge, Option, Question, Source, TopicWithOptions } from './types.ts';

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

const stem = (path: string) => path.slice(path.lastIndexOf('/') + 1).replace(/\.yaml$/, '');
const byNumber = (a: { number: number }, b: { number: number }) => a.number - b.number;

/**
 * @param files all YAML files of the content folder, parsed
 * @param version of the knowledge base, from `content/version.yaml`'s package
 * @param hash SHA-256 of the content
 * @throws ContentError listing every problem at once
 */
export function assembleKnowledge(files: ContentFile[], version: string, hash: string): Knowledge {
  const problems: Problem[] = [];
  const read = <T>(file: ContentFile, schema: z.ZodType<T>): (T & { id: string }) | undefined => {
    const parsed = schema.safeParse(file.data);
    if (parsed.success) return { id: stem(file.path), ...parsed.data };
    for (const issue of parsed.error.issues)
      problems.push({ file: file.path, path: issue.path.join('.'), problem: issue.message });
    return undefined;
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

  const sources = all('sources', sourceFile) as Source[];
  const knowledge: Knowledge = {
    version,
    hash,
    questions: (all('questions', questionFile) as Question[]).sort(byNumber),
    criteria: (all('criteria', criterionFile) as Criterion[]).sort(byNumber),
    topics,
    sources: Object.fromEntries(sources.map((s) => [s.id, s])),
    examples: (all('examples', exampleFile) as Example[]).sort((a, b) => a.title.localeCompare(b.title, 'en')),
  };
  problems.push(...checkReferences(knowledge));
  if (problems.length > 0) throw new ContentError(problems);
  return knowledge;
}
