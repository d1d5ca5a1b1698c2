/** The import table of the architecture. `lib/cli/check-imports.ts` runs it and counts modules. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: ['\\.test\\.tsx?$', '/fixture[^/]*\\.ts$'] },
  to: { pathNot: allowed, dependencyTypesNot: ['core'] },
});
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'not-resolvable',
      severity: 'error',
      from: { pathNot: '^(app|components)/' },
      to: { couldNotResolve: true },
    },
    only('knowledge', '^lib/knowledge/', ['^lib/knowledge/', '^node_modules/zod/']),
    only('engine', '^lib/engine/', ['^lib/engine/', '^lib/knowledge/']),
    only('markdown', '^lib/markdown/', ['^lib/markdown/']),
    only('pure-outputs', '^lib/(record|c4)/', ['^lib/$1/', '^lib/(engine|knowledge|markdown)/']),
    // A link is a boundary: what comes in is parsed with a schema.
    only('link', '^lib/link/', ['^lib/(link|engine|knowledge)/', '^node_modules/zod/']),
    only('cli', '^lib/cli/', ['^lib/', '^node_modules/']),
    only('ui', '^components/ui/', ['^components/ui/', '^node_modules/(react|@types/react)/']),
    only('feature', '^components/(?!ui/)([^/]+)/', [
      '^components/$1/',
      '^components/ui/',
      '^lib/(?!store/|cli/)',
      '^node_modules/',
    ]),
    {
      name: 'mermaid-only-in-diagram',
      severity: 'error',
      from: { pathNot: ['^components/diagram/', '\\.test\\.tsx?$', '^e2e/'] },
      to: { path: '^node_modules/mermaid/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
