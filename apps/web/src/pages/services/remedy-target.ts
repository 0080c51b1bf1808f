import type { RecognisedEvent } from '@gantry/shared/ecs/service-events'
import type { Remedy } from '@gantry/shared/ecs/service-events/rule'
import type { Paths } from '../../paths.ts'

/** Where a remedy leads. */
export interface RemedyTarget {
  label: string
  href: string
}

/** What the remedies of a service's event need to know. */
export interface RemedyPlace {
  cluster: string
  service: string
  /** family:revision */
  taskDefinition: string
}

/** The way to a remedy, or undefined where it is only advice. */
export function remedyTarget(
  { action }: Remedy,
  { entities }: RecognisedEvent,
  place: RemedyPlace,
  to: Paths,
): RemedyTarget | undefined {
  const { cluster, service, taskDefinition } = place
  const update = to.updateService(cluster, service)
  const newRevision = to.createTaskDefinition({ from: taskDefinition })
  const tasks = to.service(cluster, service, 'tasks')
  switch (action) {
    case 'add-instances':
      return { label: 'Launch container instances', href: to.launchInstances({ cluster }) }
    case 'activate-instances':
      return { label: 'Container instances', href: to.cluster(cluster, 'instances') }
    case 'show-instance':
      return { label: 'Container instance', href: instanceHref(entities.instance, cluster, to) }
    case 'use-dynamic-port':
      return { label: 'Use a dynamic port', href: newRevision }
    case 'new-revision':
      return { label: 'New revision', href: newRevision }
    case 'compare-revisions':
      return { label: 'Revisions', href: to.family(taskDefinition.split(':')[0] ?? '') }
    case 'change-count':
      return { label: 'Change the number of tasks', href: update }
    case 'change-percentages':
      return { label: 'Change the percentages', href: update }
    case 'show-tasks':
      return { label: 'Tasks', href: tasks }
    case 'show-stopped-tasks':
      return { label: 'Stopped tasks', href: `${tasks}?status=STOPPED` }
    case 'show-load-balancer':
      return { label: 'Load balancers', href: to.service(cluster, service, 'details') }
    case 'change-grace-period':
      return { label: 'Change the grace period', href: update }
    case 'why-not-placed':
    case 'show-limits':
    case undefined:
      return undefined
  }
}

/** Load balancers name EC2 instances, which are found in the list. */
function instanceHref(instance: string | undefined, cluster: string, to: Paths): string {
  if (!instance) return to.cluster(cluster, 'instances')
  return instance.startsWith('i-') ? `${to.cluster(cluster, 'instances')}?q=${instance}` : to.instance(cluster, instance)
}
