import { findEntities } from '@gantry/shared/ecs/service-events/entities'

/** A piece of an event's message; what it names, where it names something. */
export interface MessagePart {
  text: string
  names?: 'task' | 'instance' | 'load-balancer'
}

/** The message cut at the ids of tasks and container instances and at load balancers, so that they can become links. */
export function messageParts(message: string): MessagePart[] {
  const { tasks, instance, loadBalancer, targetGroup } = findEntities(message)
  const names = new Map<string, MessagePart['names']>(tasks.map((task) => [task, 'task']))
  if (instance) names.set(instance, 'instance')
  for (const name of [loadBalancer, targetGroup]) if (name) names.set(name, 'load-balancer')
  // A name counts where it follows what it is: a service may be called as its load balancer is.
  const pattern = /(\((?:container-)?(?:task|instance|elb|target-group) |\b(?:task|instance|elb|target-group) )([^\s()]+)/g
  const parts: MessagePart[] = []
  let end = 0
  for (const found of message.matchAll(pattern)) {
    const [whole, before = '', id = ''] = found
    if (!names.has(id)) continue
    parts.push({ text: message.slice(end, found.index) + before }, { text: id, names: names.get(id) })
    end = found.index + whole.length
  }
  return [...parts, { text: message.slice(end) }].filter(({ text }) => text !== '')
}
