import type { RegisterContainerInstanceRequest, RegisterContainerInstanceResponse } from '@aws-sdk/client-ecs'
import { DEFAULT_CLUSTER } from '../../ecs/state/clusters.ts'
import { AwsError } from '../../protocol/aws-error.ts'
import type { Principal, Region } from '../../region/region.ts'
import { findImage, type ImageAgent } from '../images.ts'
import type { Ec2Instance } from '../state/ec2-state.ts'
import { planAgent } from '../state/instance-life.ts'
import { findIsolation } from '../state/reachability.ts'
import { readAgentConfig } from './agent-config.ts'
import { credentialsOf } from './credentials.ts'
import { registrationOf } from './registration.ts'

const MINUTE = 60_000
const LONGEST_PAUSE = 10 * MINUTE

/**
 * The agent of a machine that has come up registers with ECS, in the name of the machine's role. What stands in its way may
 * go: it tries again after 1, 2, 4… minutes, 10 at most. Where ECS says that it will never be, it gives up until the machine
 * starts again.
 */
export function runAgent(region: Region, now: number, instance: Ec2Instance): void {
  delete instance.agent.dueAt
  const agent = findImage(region.state.region, instance.imageId)?.agent
  if (instance.state !== 'running' || !agent) return
  const trouble = tryToRegister(region, now, instance, agent)
  if (!trouble) {
    instance.agent.failures = 0
    delete instance.agent.trouble
    return
  }
  instance.agent.trouble = trouble.text
  if (trouble.isFinal) return
  planAgent(region, now + Math.min(MINUTE * 2 ** instance.agent.failures, LONGEST_PAUSE), instance)
  instance.agent.failures = Math.min(instance.agent.failures + 1, 10)
}

interface Trouble {
  text: string
  isFinal?: boolean
}

function tryToRegister(region: Region, now: number, instance: Ec2Instance, agent: ImageAgent): Trouble | undefined {
  const principal = credentialsOf(region, instance, agent.agentVersion)
  if (typeof principal === 'string') return { text: `The agent has no credentials: ${principal}.` }
  const isolation = findIsolation(region, instance)
  if (isolation !== undefined) return { text: `The machine cannot reach Amazon ECS: ${isolation}.` }
  const { state } = region
  const hasPublicNames = state.ec2.vpcs.get(instance.vpcId)?.enableDnsHostnames === true
  const place = { account: state.account, region: state.region, hasPublicNames }
  const request = registrationOf(place, instance, agent, readAgentConfig(instance.userData))
  try {
    const arn = register(region, principal, request, now)
    instance.agent.containerInstanceArn = arn
    return undefined
  } catch (error) {
    if (!(error instanceof AwsError)) throw error
    return { text: `${error.code}: ${error.message}`, isFinal: isFinal(error, request) }
  }
}

/** An agent that was told of no cluster makes the default one when it is not there. */
function register(region: Region, principal: Principal, request: RegisterContainerInstanceRequest, now: number): string {
  const isMissing = region.ecs.clusters.get(DEFAULT_CLUSTER)?.status !== 'ACTIVE'
  if (request.cluster === undefined && isMissing) {
    region.call(principal, 'ecs', 'CreateCluster', { clusterName: DEFAULT_CLUSTER }, now)
  }
  const { containerInstance } = region.call<RegisterContainerInstanceResponse>(
    principal,
    'ecs',
    'RegisterContainerInstance',
    request,
    now,
  )
  return containerInstance!.containerInstanceArn!
}

/** What no patience mends: the container instance that it was is gone, or ECS does not like what it sends. */
const isFinal = ({ code, message }: AwsError, { containerInstanceArn }: RegisterContainerInstanceRequest): boolean =>
  code === 'InvalidParameterException' ||
  (code === 'ClientException' && (containerInstanceArn !== undefined || !message.includes('inactive')))
