import { recogniseServiceEvent } from '@gantry/shared/ecs/service-events'
import { expect, test } from 'vitest'
import { paths } from '../../paths.ts'
import { remedyTarget } from './remedy-target.ts'

const to = paths('us-east-1')
const place = { cluster: 'payments', service: 'web', taskDefinition: 'web:3' }
const targets = (message: string) => {
  const event = recogniseServiceEvent(message)!
  return event.remedies.flatMap((remedy) => remedyTarget(remedy, event, place, to) ?? [])
}
const unplaced = (why: string) =>
  `(service web) was unable to place a task because no container instance met all of its requirements. The closest matching (container-instance 1f73) ${why}`

test('a taken port offers a dynamic one, an instance and fewer tasks', () => {
  expect(targets(unplaced('is already using a port required by your task.'))).toEqual([
    { label: 'Use a dynamic port', href: '/us-east-1/create-task-definition?from=web%3A3' },
    { label: 'Launch container instances', href: '/us-east-1/launch-instances?cluster=payments' },
    { label: 'Change the number of tasks', href: '/us-east-1/clusters/payments/services/web/update' },
  ])
})

test('a disconnected agent leads to its container instance', () => {
  expect(targets(unplaced('encountered error "AGENT".'))).toContainEqual({
    label: 'Container instance',
    href: '/us-east-1/clusters/payments/instances/1f73',
  })
})
