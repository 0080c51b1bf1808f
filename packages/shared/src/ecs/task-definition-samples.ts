import type { TaskDefinitionSample } from './task-definition/sample.ts'
import { volumeSamples } from './task-definition/volume-samples.ts'

export type { TaskDefinitionSample }

/** The guide's template: every member it knows, nothing filled in. */
const emptyTemplate: TaskDefinitionSample = {
  id: 'empty',
  title: 'Empty template',
  description: 'Every common parameter, to be filled in or taken out.',
  document: {
    family: '',
    containerDefinitions: [
      {
        name: '',
        image: '',
        cpu: 0,
        memory: 0,
        links: [''],
        portMappings: [{ containerPort: 0, hostPort: 0 }],
        essential: true,
        entryPoint: [''],
        command: [''],
        environment: [{ name: '', value: '' }],
        mountPoints: [{ sourceVolume: '', containerPath: '', readOnly: true }],
        volumesFrom: [{ sourceContainer: '', readOnly: true }],
      },
    ],
    volumes: [{ name: '', host: { sourcePath: '' } }],
  },
}

const consoleSampleApp: TaskDefinitionSample = {
  id: 'console-sample-app',
  title: 'Sample web application',
  description: 'A web server on port 80, and a second container that writes its page into a shared volume.',
  document: {
    family: 'console-sample-app',
    containerDefinitions: [
      {
        name: 'simple-app',
        image: 'httpd:2.4',
        cpu: 10,
        memory: 300,
        portMappings: [{ containerPort: 80, hostPort: 80 }],
        essential: true,
        mountPoints: [{ sourceVolume: 'my-vol', containerPath: '/usr/local/apache2/htdocs' }],
      },
      {
        name: 'busybox',
        image: 'busybox',
        cpu: 10,
        memory: 200,
        essential: false,
        volumesFrom: [{ sourceContainer: 'simple-app' }],
        entryPoint: ['sh', '-c'],
        command: [
          'cd /usr/local/apache2/htdocs && while true; do echo "<h1>It runs on Amazon ECS.</h1><p>$(date)</p>" > index.html; sleep 1; done',
        ],
      },
    ],
    volumes: [{ name: 'my-vol', host: {} }],
  },
}

const phpSample: TaskDefinitionSample = {
  id: 'amazon-ecs-sample',
  title: 'Sample PHP application',
  description: 'The image amazon/amazon-ecs-sample, which shows the date that a second container writes.',
  document: {
    family: 'amazon-ecs-sample',
    containerDefinitions: [
      {
        name: 'simple-app',
        image: 'amazon/amazon-ecs-sample',
        cpu: 10,
        // 300 and 200 MiB instead of the guide's 500 and 500, for which a t2.micro has no room.
        memory: 300,
        portMappings: [{ containerPort: 80, hostPort: 80 }],
        mountPoints: [{ sourceVolume: 'my-vol', containerPath: '/var/www/my-vol' }],
        entryPoint: ['/usr/sbin/apache2', '-D', 'FOREGROUND'],
        essential: true,
      },
      {
        name: 'busybox',
        image: 'busybox',
        cpu: 10,
        memory: 200,
        volumesFrom: [{ sourceContainer: 'simple-app' }],
        entryPoint: ['sh', '-c'],
        command: ['while true; do date > /var/www/my-vol/date; sleep 1; done'],
        essential: false,
      },
    ],
    volumes: [{ name: 'my-vol', host: {} }],
  },
}

const wordpress: TaskDefinitionSample = {
  id: 'wordpress',
  title: 'WordPress and MySQL',
  description: 'Two linked containers; WordPress answers on port 80. Choose a password of your own.',
  document: {
    family: 'hello_world',
    containerDefinitions: [
      {
        name: 'wordpress',
        image: 'wordpress',
        cpu: 10,
        // 400 MiB instead of the guide's 500, so that both fit on a t2.micro.
        memory: 400,
        links: ['mysql'],
        portMappings: [{ containerPort: 80, hostPort: 80 }],
        essential: true,
        environment: [
          { name: 'WORDPRESS_DB_HOST', value: 'mysql' },
          { name: 'WORDPRESS_DB_USER', value: 'root' },
          { name: 'WORDPRESS_DB_PASSWORD', value: 'password' },
        ],
      },
      {
        name: 'mysql',
        image: 'mysql',
        cpu: 10,
        memory: 500,
        essential: true,
        environment: [
          { name: 'MYSQL_ROOT_PASSWORD', value: 'password' },
          { name: 'MYSQL_DATABASE', value: 'wordpress' },
        ],
      },
    ],
  },
}

const sleep360: TaskDefinitionSample = {
  id: 'sleep360',
  title: 'Sleep for six minutes',
  description: 'One small container that ends by itself after 360 seconds.',
  document: {
    family: 'sleep360',
    containerDefinitions: [{ name: 'sleep', image: 'busybox', cpu: 10, memory: 10, command: ['sleep', '360'], essential: true }],
  },
}

/** Starting points for a task definition. All but the first can be registered and fit on one t2.micro as they are. */
export const taskDefinitionSamples: readonly TaskDefinitionSample[] = [
  emptyTemplate,
  consoleSampleApp,
  phpSample,
  wordpress,
  sleep360,
  ...volumeSamples,
]
