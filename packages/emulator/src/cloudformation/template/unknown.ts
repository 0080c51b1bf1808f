const MARK = '\u0001'

/** Stands for what only a running stack can tell. */
export const unknownValue = (name: string): string => `${MARK}\${${name}}${MARK}`

/** Whether a value, or a part of it, is not known yet. */
export const isUnknown = (value: unknown): value is string => typeof value === 'string' && value.includes(MARK)
