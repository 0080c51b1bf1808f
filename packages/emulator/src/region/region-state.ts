import type { AutoScalingDue, AutoScalingState } from '../autoscaling/state/auto-scaling-state.ts'
import { emptyAutoScaling } from '../autoscaling/state/auto-scaling-state.ts'
import type { CloudFormationDue, CloudFormationState } from '../cloudformation/state/cloud-formation-state.ts'
import { emptyCloudFormation } from '../cloudformation/state/cloud-formation-state.ts'
import type { Ec2Due, Ec2State } from '../ec2/state/ec2-state.ts'
import { makeDefaultVpc } from '../ec2/state/default-vpc.ts'
import { emptyEc2 } from '../ec2/state/ec2-state.ts'
import type { Agenda } from '../ecs/state/agenda.ts'
import { emptyAgenda } from '../ecs/state/agenda.ts'
import type { ElbDue, ElbState } from '../elb/state/elb-state.ts'
import { emptyElb } from '../elb/state/elb-state.ts'

/** Something that will happen in one of the services around ECS. */
export type RegionDue = Ec2Due | ElbDue | CloudFormationDue | AutoScalingDue

/**
 * What the services around ECS remember of one account in one Region: plain data, as EcsState is. They share one agenda and
 * one source of random numbers; each changes only the part of its own name.
 */
export interface RegionState {
  account: string
  region: string
  random: number
  agenda: Agenda<RegionDue>
  ec2: Ec2State
  elb: ElbState
  cloudFormation: CloudFormationState
  autoScaling: AutoScalingState
}

/** A Region in which nothing has been made yet but its default VPC. The seed decides every id that follows. */
export function createRegionState({ account, region, seed }: { account: string; region: string; seed: number }): RegionState {
  const state: RegionState = {
    account,
    region,
    random: seed | 0,
    agenda: emptyAgenda(),
    ec2: emptyEc2(),
    elb: emptyElb(),
    cloudFormation: emptyCloudFormation(),
    autoScaling: emptyAutoScaling(),
  }
  makeDefaultVpc(state)
  return state
}
