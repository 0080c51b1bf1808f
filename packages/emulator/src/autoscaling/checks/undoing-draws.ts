/**
 * Asks another service something that may be refused. A refused command is not journalled, so that the random numbers which
 * the question drew must be given back: the next command draws them, as it will when the journal is read again.
 */
export function undoingDraws<Result>(state: { random: number }, ask: () => Result): Result {
  const { random } = state
  try {
    return ask()
  } catch (error) {
    state.random = random
    throw error
  }
}
