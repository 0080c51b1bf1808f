import { setTimeout as wait } from 'node:timers/promises'
import type { Faults } from './faults.ts'

/** Lets the next fault of an operation happen, if there is one. Rejects with its AwsError. `now`: emulated time. */
export async function meetFault(faults: Faults, operation: string, now: number): Promise<void> {
  const { latency, refusal } = faults.meet(operation, now)
  if (latency > 0) await wait(latency)
  if (refusal) throw refusal
}
