import { invalidParameter } from '../../protocol/aws-error.ts'
import type { Service } from '../state/state.ts'

/** How many tasks a REPLICA service wants is for the caller to say; a DAEMON service follows the instances. */
export function checkDesiredCount(strategy: Service['schedulingStrategy'], desiredCount: number | undefined): void {
  if (desiredCount === undefined) return
  if (strategy === 'DAEMON') {
    throw invalidParameter(
      'The daemon scheduling strategy does not support a desired count for services. Remove the desired count value and try again',
    )
  }
  if (desiredCount < 0) throw invalidParameter('Task count can not be lesser than 0')
}
