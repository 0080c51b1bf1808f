import type { Failure, Listing } from '@gantry/shared/console/listing'
import type { LoadBalancerView, TargetGroupView } from '@gantry/shared/console/load-balancer'
import { ApiFailure, notFound } from '../api-failure.ts'
import type { Aws } from '../aws/aws.ts'
import { everyPage } from '../aws/every-page.ts'
import { unless } from '../aws/unless.ts'
import { toBalancerView, toClassicView, toTargetGroupView } from '../views/load-balancer.ts'

/** Classic and newer ones. Where only the ones may be read, the others are a failure of the listing. */
export async function listBalancers(aws: Aws): Promise<Listing<LoadBalancerView>> {
  const outcomes = await Promise.allSettled([classicOnes(aws), newerOnes(aws)])
  const failures = outcomes.flatMap((each) => (each.status === 'rejected' ? [toFailure(each.reason)] : []))
  const [first] = outcomes
  if (failures.length === outcomes.length && first?.status === 'rejected') throw first.reason
  const items = outcomes.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
  return { items: items.sort((a, b) => a.name.localeCompare(b.name)), asOf: Date.now(), failures }
}

function toFailure(error: unknown): Failure {
  if (error instanceof ApiFailure) return { reason: error.apiError.code, detail: error.message }
  throw error
}

const classicOnes = ({ classicBalancing }: Aws): Promise<LoadBalancerView[]> =>
  everyPage((Marker) =>
    classicBalancing
      .read('DescribeLoadBalancers', { Marker })
      .then((out) => ({ items: out.LoadBalancerDescriptions?.map((each) => toClassicView(each)), next: out.NextMarker })),
  )

async function newerOnes(aws: Aws): Promise<LoadBalancerView[]> {
  const balancers = await everyPage((Marker) =>
    aws.balancing.read('DescribeLoadBalancers', { Marker }).then((out) => ({ items: out.LoadBalancers, next: out.NextMarker })),
  )
  return Promise.all(balancers.map(async (each) => toBalancerView(each, await listenersOf(aws, each.LoadBalancerArn))))
}

const listenersOf = ({ balancing }: Aws, LoadBalancerArn: string | undefined) =>
  everyPage((Marker) =>
    balancing
      .read('DescribeListeners', { LoadBalancerArn, Marker })
      .then((out) => ({ items: out.Listeners, next: out.NextMarker })),
  )

/** A classic one with its instances, or a newer one. */
export async function readBalancer(aws: Aws, name: string): Promise<LoadBalancerView> {
  const [classic, newer] = await Promise.all([
    unless(['not-found'], aws.classicBalancing.read('DescribeLoadBalancers', { LoadBalancerNames: [name] })),
    unless(['not-found', 'denied'], aws.balancing.read('DescribeLoadBalancers', { Names: [name] })),
  ])
  const [description] = classic?.LoadBalancerDescriptions ?? []
  if (description) return toClassicView(description, await unless(['denied'], instanceHealth(aws, name)))
  const [balancer] = newer?.LoadBalancers ?? []
  if (balancer) return toBalancerView(balancer, await listenersOf(aws, balancer.LoadBalancerArn))
  throw notFound('LoadBalancerNotFound', `There is no load balancer ${name} in this Region.`)
}

export async function instanceHealth({ classicBalancing }: Aws, LoadBalancerName: string) {
  const { InstanceStates = [] } = await classicBalancing.read('DescribeInstanceHealth', { LoadBalancerName })
  return InstanceStates
}

/** Target groups with what is registered in each, as far as that may be read. */
export async function listTargetGroups(aws: Aws): Promise<TargetGroupView[]> {
  const groups = await everyPage((Marker) =>
    aws.balancing.read('DescribeTargetGroups', { Marker }).then((out) => ({ items: out.TargetGroups, next: out.NextMarker })),
  )
  return Promise.all(
    groups.map(async (group) => {
      const health = await unless(
        ['denied'],
        aws.balancing.read('DescribeTargetHealth', { TargetGroupArn: group.TargetGroupArn }),
      )
      return toTargetGroupView(group, health?.TargetHealthDescriptions)
    }),
  )
}
