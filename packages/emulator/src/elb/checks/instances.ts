import { AwsError } from '../../protocol/aws-error.ts'
import type { Region } from '../../region/region.ts'
import { hostsIn } from '../health/hosts.ts'
import { findMachine } from '../network.ts'

/**
 * Throws InvalidInstance unless there are such machines, in this VPC: EC2's, or those that only ECS knows, because an outside
 * program registered them as container instances.
 */
export function checkInstances(region: Region, ids: readonly string[], vpcId: string | undefined): void {
  const hosts = hostsIn(region.ecs)
  for (const id of ids) {
    const machine = findMachine(region, id)
    if (!machine && hosts(id).length === 0) throw invalidInstance(`Could not find EC2 instance ${id}.`)
    if (machine?.state === 'terminated' || machine?.state === 'shutting-down') {
      throw invalidInstance(`EC2 instance ${id} is not in a valid state.`)
    }
    if (machine && vpcId !== undefined && machine.vpcId !== vpcId) {
      throw invalidInstance(`EC2 instance ${id} is not in the same VPC as ELB.`)
    }
  }
}

const invalidInstance = (message: string) => new AwsError('InvalidInstance', message)
