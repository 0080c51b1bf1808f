import * as ecs from '@aws-sdk/client-ecs'

/** The service's name in X-Amz-Target. */
export const TARGET_PREFIX = 'AmazonEC2ContainerServiceV20141113'

/** Name, input and output of an operation, as the SDK keeps them. */
export type OperationSchema = typeof ecs.CreateCluster$

const operations = new Map<string, OperationSchema>()
for (const [name, value] of Object.entries(ecs)) {
  if (name.endsWith('$') && Array.isArray(value) && value[0] === 9) operations.set(name.slice(0, -1), value)
}

/** The schema that the installed SDK has for an ECS operation, or undefined when ECS has none of that name. */
export function findOperationSchema(operation: string): OperationSchema | undefined {
  return operations.get(operation)
}
