/** What a message of the service scheduler names. Ids and names stand as they are in the message. */
export interface EventEntities {
  service?: string
  tasks: string[]
  /** A container instance id, or an EC2 instance id (`i-…`) where a load balancer speaks. */
  instance?: string
  deployment?: string
  taskSet?: string
  loadBalancer?: string
  /** Name or ARN. */
  targetGroup?: string
  port?: number
  /** How many tasks or targets. */
  count?: number
  /** The load balancer's own reason. */
  reason?: string
}

/** Finds the entities, in parentheses as the API writes them and without, as older messages do. */
export function findEntities(message: string): EventEntities {
  const first = (pattern: RegExp) => pattern.exec(message)?.slice(1).find(Boolean)
  const number = (text: string | undefined) => (text === undefined ? undefined : Number(text))
  const entities: EventEntities = {
    service: first(/^\(?service ([\w-]+)/),
    tasks: [...message.matchAll(/\(task ([^\s)]+)\)|\btask ([0-9a-f-]{32,36})\b/g)].map((found) => found[1] ?? found[2]!),
    instance: first(/\((?:container-)?instance ([^\s)]+)\)|\bcontainer-instance ([0-9a-f-]{32,36})\b|\binstance (i-[0-9a-f]+)/),
    deployment: first(/\bdeployment (ecs-svc\/\d+)/),
    taskSet: first(/\btaskSet (ecs-svc\/\d+)|\btask set \(?([^\s)]+)/),
    loadBalancer: first(/\belb ([\w-]+)/),
    targetGroup: first(/\btarget-group ([\w:/-]+)/),
    port: number(first(/\bport (\d+)/)),
    count: number(first(/\b(\d+) (?:running |pending )?(?:tasks?|targets?|instances?)\b/)),
    reason: first(/due to \(reason (.+)\)|due to \(([^)]+)\)/),
  }
  return Object.fromEntries(Object.entries(entities).filter(([, value]) => value !== undefined)) as unknown as EventEntities
}
