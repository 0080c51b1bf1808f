import { expect } from 'vitest'

/**
 * Matches what has at least the keys of a printed output, with values of the same types. An ARN must be one of the same kind
 * of resource, an empty list must be empty.
 */
export function like(printed: unknown): unknown {
  if (Array.isArray(printed)) return printed.length === 0 ? [] : expect.arrayContaining(printed.map(like))
  if (typeof printed === 'object' && printed !== null) {
    return expect.objectContaining(Object.fromEntries(Object.entries(printed).map(([key, value]) => [key, like(value)])))
  }
  const kind = typeof printed === 'string' ? /^arn:aws:ecs:[^:]*:[^:]*:([a-z-]+\/)/.exec(printed)?.[1] : undefined
  if (kind) return expect.stringMatching(new RegExp(`^arn:aws:ecs:us-east-1:123456789012:${kind}`))
  return expect.any({ string: String, number: Number, boolean: Boolean }[typeof printed as 'string'])
}

const arn = (resource: string) => `arn:aws:ecs:us-east-1:aws_account_id:${resource}`

const amount = (name: string, integerValue: number) => ({ integerValue, longValue: 0, type: 'INTEGER', name, doubleValue: 0 })
const resources = [
  amount('CPU', 2048),
  amount('MEMORY', 3955),
  {
    name: 'PORTS',
    longValue: 0,
    doubleValue: 0,
    stringSetValue: ['2376', '22', '51678', '2375'],
    type: 'STRINGSET',
    integerValue: 0,
  },
]

const task = (lastStatus: string, container: object) => ({
  taskArn: arn('task/task_UUID'),
  overrides: { containerOverrides: [{ name: 'sleep' }] },
  lastStatus,
  containerInstanceArn: arn('container-instance/container_instance_UUID'),
  clusterArn: arn('cluster/default'),
  desiredStatus: 'RUNNING',
  taskDefinitionArn: arn('task-definition/sleep360:1'),
  containers: [
    { containerArn: arn('container/container_UUID'), taskArn: arn('task/task_UUID'), lastStatus, name: 'sleep', ...container },
  ],
})

/** The outputs that the guide's chapter "Using the AWS CLI with Amazon ECS" prints, step by step. */
export const printed = {
  createCluster: { cluster: { clusterName: 'MyCluster', status: 'ACTIVE', clusterArn: arn('cluster/MyCluster') } },
  listContainerInstances: { containerInstanceArns: [arn('container-instance/container_instance_UUID')] },
  describeContainerInstances: {
    failures: [],
    containerInstances: [
      {
        status: 'ACTIVE',
        registeredResources: resources,
        ec2InstanceId: 'instance_id',
        agentConnected: false,
        containerInstanceArn: arn('container-instance/container_instance_UUID'),
        remainingResources: resources,
      },
    ],
  },
  registerTaskDefinition: {
    taskDefinition: {
      volumes: [],
      taskDefinitionArn: arn('task-definition/sleep360:1'),
      containerDefinitions: [
        {
          environment: [],
          name: 'sleep',
          mountPoints: [],
          image: 'busybox',
          cpu: 10,
          portMappings: [],
          command: ['sleep', '360'],
          memory: 10,
          essential: true,
          volumesFrom: [],
        },
      ],
      family: 'sleep360',
      revision: 1,
    },
  },
  listTaskDefinitions: { taskDefinitionArns: [arn('task-definition/sleep360:1'), arn('task-definition/sleep360:2')] },
  runTask: { tasks: [task('PENDING', {})] },
  listTasks: { taskArns: [arn('task/task_UUID')] },
  describeTasks: { failures: [], tasks: [task('RUNNING', { networkBindings: [] })] },
}

/** `sleep360.json` of the chapter. */
export const sleep360 = {
  containerDefinitions: [{ name: 'sleep', image: 'busybox', cpu: 10, command: ['sleep', '360'], memory: 10, essential: true }],
  family: 'sleep360',
}

/** `simple-app-task-def.json` of the guide's chapter on Docker images. */
export const simpleApp = {
  family: 'console-sample-app',
  volumes: [{ name: 'my-vol', host: {} }],
  containerDefinitions: [
    {
      environment: [],
      name: 'simple-app',
      image: 'amazon/amazon-ecs-sample',
      cpu: 10,
      memory: 500,
      portMappings: [{ containerPort: 80, hostPort: 80 }],
      mountPoints: [{ sourceVolume: 'my-vol', containerPath: '/var/www/my-vol' }],
      entryPoint: ['/usr/sbin/apache2', '-D', 'FOREGROUND'],
      essential: true,
    },
    {
      name: 'busybox',
      image: 'busybox',
      cpu: 10,
      memory: 500,
      volumesFrom: [{ sourceContainer: 'simple-app' }],
      entryPoint: ['sh', '-c'],
      command: ['/bin/sh -c "while true; do /bin/date > /var/www/my-vol/date; sleep 1; done"'],
      essential: false,
    },
  ],
}
