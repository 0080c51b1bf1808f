import {
  type ContainerDefinition,
  RegisterTaskDefinitionCommand,
  type RegisterTaskDefinitionCommandInput,
} from '@aws-sdk/client-ecs'
import { describe, expect, test } from 'vitest'
import { TEST_START, testEmulator } from '../../edge/test-emulator.ts'

const web: ContainerDefinition = { name: 'web', image: 'nginx:1.27', memory: 128 }

const register = (document: Partial<RegisterTaskDefinitionCommandInput>) =>
  new RegisterTaskDefinitionCommand({ family: 'web', containerDefinitions: [web], ...document })

const withContainer = (container: ContainerDefinition) => register({ containerDefinitions: [{ ...web, ...container }] })

describe('RegisterTaskDefinition', () => {
  test('fills in what ECS assumes', async () => {
    await using emulator = await testEmulator()
    const { taskDefinition, tags } = await emulator.ecs.send(withContainer({ portMappings: [{ containerPort: 80 }] }))
    expect(taskDefinition).toEqual({
      taskDefinitionArn: 'arn:aws:ecs:us-east-1:123456789012:task-definition/web:1',
      family: 'web',
      revision: 1,
      status: 'ACTIVE',
      containerDefinitions: [
        {
          name: 'web',
          image: 'nginx:1.27',
          cpu: 0,
          memory: 128,
          portMappings: [{ containerPort: 80, hostPort: 0, protocol: 'tcp' }],
          essential: true,
          environment: [],
          mountPoints: [],
          volumesFrom: [],
          systemControls: [],
        },
      ],
      volumes: [],
      placementConstraints: [],
      requiresAttributes: [],
      compatibilities: ['EXTERNAL', 'EC2'],
      registeredAt: new Date(TEST_START),
      registeredBy: 'arn:aws:iam::123456789012:root',
    })
    expect(tags).toEqual([])
  })

  test('counts the revisions of each family', async () => {
    await using emulator = await testEmulator()
    const arns: (string | undefined)[] = []
    for (const family of ['web', 'web', 'worker']) {
      arns.push((await emulator.ecs.send(register({ family }))).taskDefinition?.taskDefinitionArn?.split('/')[1])
    }
    expect(arns).toEqual(['web:1', 'web:2', 'worker:1'])
  })

  test('keeps parameters that nothing here uses', async () => {
    await using emulator = await testEmulator()
    const { taskDefinition } = await emulator.ecs.send(
      register({ runtimePlatform: { cpuArchitecture: 'ARM64' }, containerDefinitions: [{ ...web, startTimeout: 30 }] }),
    )
    expect(taskDefinition).toMatchObject({
      runtimePlatform: { cpuArchitecture: 'ARM64' },
      containerDefinitions: [{ startTimeout: 30 }],
    })
  })

  test('turns task sizes with a unit into plain numbers', async () => {
    await using emulator = await testEmulator()
    const { taskDefinition } = await emulator.ecs.send(register({ cpu: '.5 vCPU', memory: '2GB' }))
    expect(taskDefinition).toMatchObject({ cpu: '512', memory: '2048' })
  })

  test('gives a port its host port where the network mode leaves no choice', async () => {
    await using emulator = await testEmulator()
    const containerDefinitions = [{ ...web, portMappings: [{ containerPort: 80 }] }]
    const { taskDefinition } = await emulator.ecs.send(register({ networkMode: 'host', containerDefinitions }))
    expect(taskDefinition?.containerDefinitions?.[0]?.portMappings).toEqual([
      { containerPort: 80, hostPort: 80, protocol: 'tcp' },
    ])
  })

  test('computes the attributes that an instance needs', async () => {
    await using emulator = await testEmulator()
    const { taskDefinition } = await emulator.ecs.send(
      register({
        taskRoleArn: 'arn:aws:iam::123456789012:role/web',
        containerDefinitions: [
          {
            ...web,
            image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/web:1',
            privileged: true,
            memoryReservation: 64,
            logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-region': 'us-east-1', 'awslogs-group': 'web' } },
          },
        ],
      }),
    )
    expect(taskDefinition?.requiresAttributes?.map(({ name }) => name?.replace('com.amazonaws.ecs.capability.', ''))).toEqual([
      'logging-driver.awslogs',
      'docker-remote-api.1.17',
      'docker-remote-api.1.18',
      'docker-remote-api.1.19',
      'docker-remote-api.1.21',
      'ecr-auth',
      'privileged-container',
      'task-iam-role',
    ])
  })

  test('asks for agents that can do what logs, environment files and file systems need', async () => {
    await using emulator = await testEmulator()
    const secretOptions = [
      { name: 'token', valueFrom: 'arn:aws:secretsmanager:us-east-1:123456789012:secret:log' },
      { name: 'index', valueFrom: 'arn:aws:ssm:us-east-1:123456789012:parameter/log' },
    ]
    const { taskDefinition } = await emulator.ecs.send(
      register({
        containerDefinitions: [
          { ...web, logConfiguration: { logDriver: 'splunk', secretOptions } },
          { ...web, name: 'files', environmentFiles: [{ type: 's3', value: 'arn:aws:s3:::env/web.env' }] },
          { ...web, name: 'router', firelensConfiguration: { type: 'fluentbit' } },
        ],
        volumes: [{ name: 'data', efsVolumeConfiguration: { fileSystemId: 'fs-1', transitEncryption: 'ENABLED' } }],
      }),
    )
    expect(taskDefinition?.requiresAttributes?.map(({ name }) => name)).toEqual([
      'com.amazonaws.ecs.capability.logging-driver.splunk',
      'com.amazonaws.ecs.capability.docker-remote-api.1.18',
      'ecs.capability.env-files.s3',
      'ecs.capability.firelens.fluentbit',
      'ecs.capability.secrets.asm.bootstrap.log-driver',
      'ecs.capability.secrets.ssm.bootstrap.log-driver',
      'ecs.capability.efs',
      'ecs.capability.efsAuth',
    ])
  })

  test('names Fargate as compatible when size and network mode are', async () => {
    await using emulator = await testEmulator()
    const { taskDefinition } = await emulator.ecs.send(register({ networkMode: 'awsvpc', cpu: '256', memory: '512' }))
    expect(taskDefinition?.compatibilities).toEqual(['EC2', 'FARGATE'])
  })

  const second: ContainerDefinition = { name: 'side', image: 'busybox', memory: 64 }
  test.each<[string, RegisterTaskDefinitionCommand]>([
    ['Family can not be blank.', register({ family: '' })],
    ['Family can not be blank.', register({ family: undefined })],
    ['Family contains invalid characters.', register({ family: 'web app' })],
    ['Container list cannot be empty.', register({ containerDefinitions: [] })],
    [
      'Too many containers.',
      register({ containerDefinitions: Array.from({ length: 11 }, (_, n) => ({ ...web, name: `c${n}` })) }),
    ],
    ['Container.name should not be null or empty.', withContainer({ name: '' })],
    ['Container.name contains invalid characters.', withContainer({ name: 'a b' })],
    ['Container.image should not be null or empty.', withContainer({ image: undefined })],
    [
      "Invalid setting for container 'web'. At least one of 'memory' or 'memoryReservation' must be specified.",
      withContainer({ memory: undefined }),
    ],
    ["Container names must be unique: 'web' is used more than once.", register({ containerDefinitions: [web, web] })],
    ['Task definition must have at least one essential container.', withContainer({ essential: false })],
    ["Unknown volume 'data'.", withContainer({ mountPoints: [{ sourceVolume: 'data', containerPath: '/data' }] })],
    ["Invalid 'links' setting for container 'web'. Unknown container 'db'.", withContainer({ links: ['db:database'] })],
    [
      "Invalid 'volumesFrom' setting for container 'web'. Unknown container 'web'.",
      withContainer({ volumesFrom: [{ sourceContainer: 'web' }] }),
    ],
    [
      'Log driver awslogs requires options: awslogs-region, awslogs-group',
      withContainer({ logConfiguration: { logDriver: 'awslogs' } }),
    ],
    [
      'Log driver awslogs requires options: awslogs-group',
      withContainer({ logConfiguration: { logDriver: 'awslogs', options: { 'awslogs-region': 'x' } } }),
    ],
    [
      'Host port 80/tcp is used more than once in the task definition.',
      register({
        containerDefinitions: [web, second].map((container) => ({
          ...container,
          portMappings: [{ containerPort: 80, hostPort: 80 }],
        })),
      }),
    ],
    [
      'When networkMode=awsvpc, the host ports and container ports in port mappings must match.',
      register({
        networkMode: 'awsvpc',
        containerDefinitions: [{ ...web, portMappings: [{ containerPort: 80, hostPort: 8080 }] }],
      }),
    ],
    ["The 'memory' setting for container 'web' is greater than for the task.", register({ memory: '64' })],
    [
      "The sum of all container 'cpu' values cannot be greater than the value of the task 'cpu'.",
      register({
        cpu: '256',
        containerDefinitions: [
          { ...web, cpu: 200 },
          { ...second, cpu: 57 },
        ],
      }),
    ],
    [
      'A dependency container with SUCCESS or COMPLETE condition cannot be an essential container',
      register({ containerDefinitions: [{ ...web, dependsOn: [{ containerName: 'side', condition: 'SUCCESS' }] }, second] }),
    ],
    [
      'Container dependencies must not form a circle.',
      register({
        containerDefinitions: [
          { ...web, dependsOn: [{ containerName: 'side', condition: 'START' }] },
          { ...second, dependsOn: [{ containerName: 'web', condition: 'START' }] },
        ],
      }),
    ],
    ["Fargate requires that 'cpu' be defined at the task level.", register({ requiresCompatibilities: ['FARGATE'] })],
    [
      "Fargate only supports network mode 'awsvpc'.",
      register({ requiresCompatibilities: ['FARGATE'], cpu: '256', memory: '512' }),
    ],
    [
      'No Fargate configuration exists for given values.',
      register({ requiresCompatibilities: ['FARGATE'], networkMode: 'awsvpc', cpu: '256', memory: '4096' }),
    ],
    ["Invalid 'cpu' setting for task.", register({ cpu: 'much' })],
  ])('refuses with: %s', async (message, command) => {
    await using emulator = await testEmulator()
    await expect(emulator.ecs.send(command)).rejects.toMatchObject({ name: 'ClientException', message })
  })

  test('refuses a document of more than 64 KiB and uses up no revision', async () => {
    await using emulator = await testEmulator()
    const command = 'x'.repeat(64 * 1024)
    await expect(emulator.ecs.send(withContainer({ command: [command] }))).rejects.toMatchObject({
      name: 'ClientException',
      message: expect.stringMatching(/^Actual length: '65\d{3}'\. Max allowed length is '65536' bytes\.$/) as string,
    })
    expect((await emulator.ecs.send(register({}))).taskDefinition?.revision).toBe(1)
  })
})
