import type { TaskDefinitionSample } from './sample.ts'

const page = '/usr/share/nginx/html'

/** The four cases of "Using Data Volumes in Tasks", with images that anybody can pull. */
export const volumeSamples: readonly TaskDefinitionSample[] = [
  {
    id: 'persistent-volume',
    title: 'Volume that outlives its tasks',
    description: 'A web server whose pages lie in a directory of the container instance.',
    document: {
      family: 'persistent-volume',
      containerDefinitions: [
        {
          name: 'web',
          image: 'nginx',
          cpu: 99,
          memory: 100,
          portMappings: [{ containerPort: 80, hostPort: 80 }],
          essential: true,
          mountPoints: [{ sourceVolume: 'webdata', containerPath: page }],
        },
      ],
      volumes: [{ name: 'webdata', host: { sourcePath: '/ecs/webdata' } }],
    },
  },
  {
    id: 'empty-volume',
    title: 'Empty volume for two containers',
    description: 'Two databases share a scratch directory that goes when they go.',
    document: {
      family: 'empty-volume',
      containerDefinitions: ['database1', 'database2'].map((name) => ({
        name,
        image: 'redis',
        cpu: 100,
        memory: 100,
        essential: true,
        mountPoints: [{ sourceVolume: 'database_scratch', containerPath: '/var/scratch' }],
      })),
      volumes: [{ name: 'database_scratch', host: {} }],
    },
  },
  {
    id: 'shared-volume',
    title: 'One volume at two places',
    description: 'Two web servers read the same pages, each from its own document root.',
    document: {
      family: 'shared-volume',
      containerDefinitions: [
        {
          name: 'web-server-1',
          image: 'nginx',
          cpu: 100,
          memory: 100,
          portMappings: [{ containerPort: 80, hostPort: 80 }],
          essential: true,
          mountPoints: [{ sourceVolume: 'webroot', containerPath: page, readOnly: true }],
        },
        {
          name: 'web-server-2',
          image: 'httpd:2.4',
          cpu: 100,
          memory: 100,
          portMappings: [{ containerPort: 80, hostPort: 8080 }],
          essential: true,
          mountPoints: [{ sourceVolume: 'webroot', containerPath: '/usr/local/apache2/htdocs', readOnly: true }],
        },
      ],
      volumes: [{ name: 'webroot', host: { sourcePath: '/data/webroot' } }],
    },
  },
  {
    id: 'volumes-from',
    title: 'Volumes of another container',
    description: 'A helper mounts whatever the web server mounts, writes the date there and ends.',
    document: {
      family: 'test-volumes-from',
      containerDefinitions: [
        {
          name: 'web',
          image: 'httpd:2.4',
          cpu: 100,
          memory: 300,
          portMappings: [{ containerPort: 80, hostPort: 80 }],
          essential: true,
          mountPoints: [
            { sourceVolume: 'empty', containerPath: '/usr/local/apache2/htdocs/empty_volume' },
            { sourceVolume: 'host_data', containerPath: '/usr/local/apache2/htdocs/host_data' },
          ],
        },
        {
          name: 'busybox',
          image: 'busybox',
          cpu: 100,
          memory: 200,
          essential: false,
          volumesFrom: [{ sourceContainer: 'web' }],
          entryPoint: ['sh', '-c'],
          command: ['cd /usr/local/apache2/htdocs && date > empty_volume/date && date > host_data/date'],
        },
      ],
      volumes: [
        { name: 'empty', host: {} },
        { name: 'host_data', host: { sourcePath: '/ecs/host_data' } },
      ],
    },
  },
]
