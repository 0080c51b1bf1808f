/** Why the emulator cannot start, in one line that a person can act on. */
export class StartError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'StartError'
  }
}
