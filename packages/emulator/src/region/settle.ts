import { watchInstances } from '../autoscaling/watch-instances.ts'
import { followContainers } from '../elb/health/follow-containers.ts'
import { carryCalls } from './load-balancer-calls.ts'
import { carryNews } from './load-balancer-news.ts'
import type { Region } from './region.ts'

/** After everything that happens: what the services have to say to one another, as of `now`. */
export function settle(region: Region, now: number): void {
  settleLoadBalancers(region, now)
  watchInstances(region, now)
}

/**
 * Carries what ECS wants of the load balancers to them, and what they find out of its containers back, until neither side
 * has anything left to say: all of it as of `now`.
 */
function settleLoadBalancers(region: Region, now: number): void {
  const { classic, targetGroups, news } = region.state.elb
  if (classic.size === 0 && targetGroups.size === 0 && news.size === 0 && !region.ecs.outbox) return
  for (let isOpen = true; isOpen;) {
    const called = carryCalls(region, now)
    const looked = followContainers(region, now)
    const told = carryNews(region, now)
    isOpen = called || looked || told
  }
}
