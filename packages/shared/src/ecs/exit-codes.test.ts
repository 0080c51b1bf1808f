import { expect, test } from 'vitest'
import { exitCodeWords } from './exit-codes.ts'

test.each([
  [0, 'ended by itself'],
  [1, 'program reported an error'],
  [125, 'program reported an error'],
  [126, 'command cannot be executed'],
  [127, 'command not found'],
  [134, 'aborted (SIGABRT)'],
  [137, 'killed (SIGKILL)'],
  [139, 'segmentation fault (SIGSEGV)'],
  [143, 'ended when asked to stop (SIGTERM)'],
  // 128 + 2: SIGINT
  [130, 'ended by signal 2'],
  [200, 'program reported an error'],
  [255, 'exit status out of range, or lost by the agent'],
])('%i: %s', (code, words) => {
  expect(exitCodeWords(code)).toBe(words)
})
