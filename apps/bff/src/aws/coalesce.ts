interface Entry {
  promise: Promise<unknown>
  /** Infinite while under way. */
  freshUntil: number
}

export interface Coalescer {
  /** The answer under `key` that is under way or still fresh; else what `load` brings, fresh for `freshFor(answer)` ms. */
  read<T>(key: string, load: () => Promise<T>, freshFor: (answer: T) => number): Promise<T>
  /** Nothing that was asked before now serves anybody who asks from now on. */
  clear(): void
}

/** A failed load is never kept: who asks next asks again. */
export function createCoalescer(now: () => number = Date.now): Coalescer {
  const entries = new Map<string, Entry>()

  function sweep() {
    const time = now()
    for (const [key, entry] of entries) if (entry.freshUntil <= time) entries.delete(key)
  }

  return {
    read<T>(key: string, load: () => Promise<T>, freshFor: (answer: T) => number): Promise<T> {
      sweep()
      const known = entries.get(key)
      if (known) return known.promise as Promise<T>
      const promise = load()
      const entry: Entry = { promise, freshUntil: Infinity }
      entries.set(key, entry)
      promise.then(
        (answer) => (entry.freshUntil = now() + freshFor(answer)),
        () => entries.get(key) === entry && entries.delete(key),
      )
      return promise
    },
    clear: () => entries.clear(),
  }
}
