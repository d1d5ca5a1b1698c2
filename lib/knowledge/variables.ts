/** Variables are what predicates speak about: a question, or one item of a set question. */
import type { Answer, Knowledge, Question, QuestionItem } from './types.ts';

export interface Variable {
  /** `question` or `question.item`. */
  id: string;
  question: Question;
  item: QuestionItem | null;
  answers: Answer[];
  text: string;
  short: string;
}

/** All variables of the knowledge base in question order. */
export function variablesOf(knowledge: Pick<Knowledge, 'questions'>): Variable[] {
  return knowledge.questions.flatMap((question): Variable[] =>
    question.items
      ? question.items.map((item) => ({
          id: `${question.id}.${item.id}`,
          question,
          item,
          answers: question.answers,
          text: `${question.text} ${item.text}`,
          short: `${question.short}: ${item.text}`,
        }))
      : [
          {
            id: question.id,
            question,
            item: null,
            answers: question.answers,
            text: question.text,
            short: question.short,
          },
        ],
  );
}
