const words: Record<number, string> = {
  0: 'ended by itself',
  126: 'command cannot be executed',
  127: 'command not found',
  134: 'aborted (SIGABRT)',
  137: 'killed (SIGKILL)',
  139: 'segmentation fault (SIGSEGV)',
  143: 'ended when asked to stop (SIGTERM)',
  255: 'exit status out of range, or lost by the agent',
}

/** What an exit code says, fit to follow "exit code N:". Above 128 it is 128 plus the number of the signal. */
export function exitCodeWords(code: number): string {
  if (Object.hasOwn(words, code)) return words[code]!
  if (code > 128 && code <= 128 + 64) return `ended by signal ${code - 128}`
  return 'program reported an error'
}
