/** Whether an action makes sense now; the reason stands beside the disabled button. */
export type Can = { allowed: true } | { allowed: false; reason: string }

export const allowed: Can = { allowed: true }

export function refused(reason: string): Can {
  return { allowed: false, reason }
}

/** `1 task`, `3 tasks`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
