/**
 * Every statement of the guides on the topics of this edition is carried by some content:
 * an evidence row, an option's description, an example, or a best-for or avoid-when text.
 */
import { expect, it } from 'vitest';
import { loadKnowledge } from '#lib/cli/load-content.ts';

const REQUIRED = `
  S000-001 S000-002 S000-003 S000-004 S000-005 S000-006 S000-007 S000-008
  S000-009 S000-010 S000-011 S000-012 S000-013 S000-014 S000-015 S000-016
  S000-017 S000-018 S000-019 S000-020 S000-021 S000-022 S000-023 S000-024
  S000-025 S000-026 S000-027 S000-028 S000-029 S000-030 S000-031 S000-032
  S000-033 S000-034 S000-035 S000-036 S000-037 S000-038 S000-039 S000-040
  S000-041 S000-042 S000-043 S000-044 S000-045 S000-046 S000-047 S000-048
  S000-049 S000-050 S000-051 S000-052 S000-053 S000-054 S000-055 S000-056
  S000-057 S000-058 S000-059 S000-060 S000-061 S000-062 S000-063 S000-064
  S000-065 S000-066 S000-099 S000-100 S000-101 S000-102 S000-103 S000-104
  S000-105 S000-106 S000-107 S000-108 S000-109 S000-110 S001-036 S001-037
  S001-054 S001-055 S001-068 S001-069 S001-070 S001-071 S001-072 S001-073
  S001-074 S001-075 S002-011 S002-012 S004-096 S004-097 S004-098 S004-106
  S004-107
  S001-079 S000-079 S000-080 S000-081 S001-039 S001-040 S001-041 S001-043
  S001-044 S001-045
`;

it('carries every statement', () => {
  const carried = new Set<string>();
  for (const { options } of loadKnowledge().topics)
    for (const option of options)
      for (const part of [option, ...option.evidence, ...option.examples, ...option.bestFor, ...option.avoidWhen])
        part.seeds?.forEach((s) => carried.add(s));
  expect(
    REQUIRED.trim()
      .split(/\s+/)
      .filter((id) => !carried.has(id)),
  ).toEqual([]);
});
