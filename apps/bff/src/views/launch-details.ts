import { counted } from '@gantry/shared/console/can'
import { findLastProblem } from '@gantry/shared/console/last-problem'
import type { LaunchState, LaunchStep } from '@gantry/shared/console/launch/launch-view'
import { recogniseServiceEvent } from '@gantry/shared/ecs/service-events'
import { lastPart } from '@gantry/shared/ecs/arn'
import type { LaunchFacts } from '../launch/launch-facts.ts'
import { physicalIdOf } from './launch-resources.ts'
import { isRemoving } from './launch-steps.ts'

/** `ecsInstanceRole found, ecsServiceRole created`: they were looked at before the stack was made, and outlive it. */
export function rolesStep({ marks }: LaunchFacts, state: LaunchState): LaunchStep {
  if (isRemoving(state)) return { id: 'roles', state: 'complete', detail: 'The roles stay: they belong to the account.' }
  const word = (role: string) => `${role} ${marks.rolesCreated.includes(role) ? 'created' : 'found'}`
  const needed = marks.isBalanced || marks.rolesCreated.includes('ecsServiceRole')
  return {
    id: 'roles',
    state: 'complete',
    detail: ['ecsInstanceRole', ...(needed ? ['ecsServiceRole'] : [])].map(word).join(', '),
  }
}

export function clusterStep(step: LaunchStep, { marks }: LaunchFacts): LaunchStep {
  if (marks.clusterExisted)
    return { id: 'cluster', state: 'complete', detail: `${marks.clusterName} was there before, and stays` }
  return step.state === 'waiting' ? step : { ...step, detail: marks.clusterName }
}

/** `vpc-0a1b, 2 subnets, internet gateway`: what is there by now. */
export function networkDetail({ resources }: LaunchFacts): string | undefined {
  const made = resources.filter((row) => row.ResourceStatus === 'CREATE_COMPLETE' || row.ResourceStatus === 'UPDATE_COMPLETE')
  const count = (type: string) => made.filter(({ ResourceType }) => ResourceType === type).length
  const subnets = count('AWS::EC2::Subnet')
  const groups = count('AWS::EC2::SecurityGroup')
  const parts = [
    made.find(({ LogicalResourceId }) => LogicalResourceId === 'Vpc')?.PhysicalResourceId,
    subnets > 0 && counted(subnets, 'subnet'),
    count('AWS::EC2::InternetGateway') > 0 && 'internet gateway',
    groups > 0 && counted(groups, 'security group'),
  ]
  return parts.filter(Boolean).join(', ') || undefined
}

export interface WantedInstances {
  count: number | undefined
  type: string | undefined
}

export function wantedInstances({ stack }: LaunchFacts): WantedInstances {
  const valueOf = (name: string) => stack.Parameters?.find(({ ParameterKey }) => ParameterKey === name)?.ParameterValue
  const count = Number(valueOf('InstanceCount') ?? NaN)
  return { count: Number.isNaN(count) ? undefined : count, type: valueOf('InstanceType') }
}

/** Whether as many agents as were ordered are connected; true where the cluster may not be read. */
export function areRegistered(facts: LaunchFacts): boolean {
  const { count = 0 } = wantedInstances(facts)
  return !facts.instances || connected(facts) >= count
}

const connected = ({ instances = [] }: LaunchFacts) =>
  instances.filter(({ status, agentConnected }) => status === 'ACTIVE' && agentConnected).length

/** The step goes on until the agents of all instances have registered, which is more than CloudFormation waits for. */
export function instancesStep(step: LaunchStep, facts: LaunchFacts, now: number): LaunchStep {
  if (step.state === 'waiting' || step.state === 'removed' || step.state === 'removing') return step
  const { count = 0, type } = wantedInstances(facts)
  const are = step.state === 'complete' ? '' : ' launching'
  const launched = `${count} × ${type}${are}`
  const registered = facts.instances ? `; ${connected(facts)} of ${count} registered in the cluster` : ''
  const refusal = step.state === 'complete' ? undefined : scalingProblem(facts)
  const detail = `${launched}${registered}${refusal ? `. ${refusal}` : ''}`
  if (step.state !== 'complete' || areRegistered(facts)) return { ...step, detail }
  const since = facts.stack.CreationTime?.getTime() ?? now
  return { ...step, state: 'in-progress', detail, tookMs: Math.max(step.tookMs ?? 0, now - since) }
}

/** The newest try of the Auto Scaling group to launch, when it failed. */
export function scalingProblem({ scaling = [] }: LaunchFacts): string | undefined {
  const [newest] = scaling
  return newest?.StatusCode === 'Failed' ? newest.StatusMessage : undefined
}

/** The name, with what the scheduler complains of while it does not get on. */
export function serviceStep(step: LaunchStep, { service, marks }: LaunchFacts): LaunchStep {
  if (step.state === 'waiting') return step
  const problem = step.state === 'complete' ? undefined : findLastProblem(messagesOf(service))
  const words = problem && (recogniseServiceEvent(problem.message)?.short ?? problem.message)
  return { ...step, detail: [marks.serviceName, words].filter(Boolean).join(': ') }
}

const messagesOf = (service: LaunchFacts['service']): { message: string }[] =>
  (service?.events ?? []).map(({ message = '' }) => ({ message }))

/** `web:3`, and the name that ELB has made of the load balancer's. */
export function nameDetail(step: LaunchStep, { resources }: LaunchFacts, logicalId: string): LaunchStep {
  const physicalId = physicalIdOf(resources, logicalId)
  return step.state === 'waiting' || !physicalId ? step : { ...step, detail: lastPart(physicalId) }
}
