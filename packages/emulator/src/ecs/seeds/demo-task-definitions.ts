import type { ContainerDefinition, RegisterTaskDefinitionRequest } from '@aws-sdk/client-ecs'

/** A task of one container that is called like its family. */
function single(family: string, container: ContainerDefinition): RegisterTaskDefinitionRequest {
  return { family, containerDefinitions: [{ name: family, ...container }] }
}

const api = (version: string): RegisterTaskDefinitionRequest => ({
  family: 'payments-api',
  containerDefinitions: [
    {
      name: 'api',
      image: `123456789012.dkr.ecr.us-east-1.amazonaws.com/payments-api:${version}`,
      cpu: 256,
      memoryReservation: 512,
      memory: 1024,
      portMappings: [{ containerPort: 8080 }],
      environment: [
        { name: 'LOG_LEVEL', value: 'info' },
        { name: 'DATABASE_HOST', value: 'ledger.internal' },
      ],
      secrets: [
        { name: 'DATABASE_PASSWORD', valueFrom: 'arn:aws:ssm:us-east-1:123456789012:parameter/payments/database-password' },
      ],
      logConfiguration: {
        logDriver: 'awslogs',
        options: { 'awslogs-group': '/ecs/payments-api', 'awslogs-region': 'us-east-1', 'awslogs-stream-prefix': 'api' },
      },
    },
    {
      name: 'metrics',
      image: 'public.ecr.aws/aws-observability/aws-otel-collector:v0.40.0',
      cpu: 32,
      memory: 128,
      essential: false,
    },
  ],
  taskRoleArn: 'arn:aws:iam::123456789012:role/payments-api',
  executionRoleArn: 'arn:aws:iam::123456789012:role/ecsTaskExecutionRole',
})

export const nextApi = api('2.4.1')

export const demoTaskDefinitions: RegisterTaskDefinitionRequest[] = [
  single('web', {
    image: 'nginx:1.27',
    cpu: 128,
    memory: 128,
    portMappings: [{ containerPort: 80 }],
    healthCheck: { command: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'] },
  }),
  single('worker', {
    image: 'python:3.13-slim',
    cpu: 64,
    memory: 128,
    command: ['python', '-m', 'worker'],
    environment: [{ name: 'QUEUE', value: 'orders' }],
  }),
  single('edge-proxy', { image: 'haproxy:3.0', cpu: 64, memory: 64, portMappings: [{ containerPort: 80, hostPort: 80 }] }),
  api('2.4.0'),
  {
    ...single('log-router', {
      image: 'fluent/fluent-bit:3.1',
      cpu: 32,
      memory: 64,
      mountPoints: [{ sourceVolume: 'logs', containerPath: '/logs', readOnly: true }],
    }),
    volumes: [{ name: 'logs', host: { sourcePath: '/var/log' } }],
  },
  single('ledger', { image: '123456789012.dkr.ecr.us-east-1.amazonaws.com/ledger:missing', cpu: 256, memory: 512 }),
  single('reports', { image: 'python:3.13-slim', cpu: 256, memory: 512, command: ['sh', '-c', 'sleep 90'] }),
  single('cache', {
    image: 'redis:7.4',
    cpu: 128,
    memory: 256,
    portMappings: [{ containerPort: 6379, hostPort: 6379 }],
    healthCheck: { command: ['CMD-SHELL', 'redis-cli ping | grep PONG'], interval: 10, retries: 3 },
  }),
  single('migration', { image: 'postgres:17', cpu: 128, memory: 256, command: ['sh', '-c', 'sleep 7200'] }),
  single('out-of-memory', { image: 'python:3.13-slim', cpu: 64, memory: 32, command: ['out-of-memory'] }),
]
