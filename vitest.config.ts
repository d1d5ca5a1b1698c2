import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['lib/**/*.test.ts', 'components/**/*.test.tsx'],
    testTimeout: 180_000,
    coverage: {
      provider: 'v8',
      include: ['lib/{knowledge,engine,record,c4,link}/**/*.ts', 'lib/brief/parse.ts'],
      exclude: [
        '**/*.test.ts',
        '**/fixture*.ts',
        'lib/knowledge/generated/**',
        'lib/knowledge/server.ts',
        '**/types.ts',
      ],
      reporter: ['text-summary'],
      thresholds: { branches: 95 },
    },
  },
});
