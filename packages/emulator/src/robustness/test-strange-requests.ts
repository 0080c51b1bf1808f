import fc from 'fast-check'
import { ecsOperations } from '../ecs/operations.ts'

/** Requests that the demo seed answers: where strangeness begins. */
const plain: [operation: string, input: object][] = [
  [
    'CreateCluster',
    { clusterName: 'new', tags: [{ key: 'team', value: 'a' }], settings: [{ name: 'containerInsights', value: 'enabled' }] },
  ],
  ['DescribeClusters', { clusters: ['payments', 'default'], include: ['TAGS', 'STATISTICS'] }],
  ['ListClusters', { maxResults: 1, nextToken: 'WzEsImEiXQ' }],
  ['DescribeServices', { cluster: 'payments', services: ['api', 'cache'], include: ['TAGS'] }],
  ['ListServices', { cluster: 'payments', maxResults: 3, launchType: 'EC2', schedulingStrategy: 'REPLICA' }],
  ['ListTasks', { cluster: 'payments', family: 'payments-api', desiredStatus: 'RUNNING' }],
  ['ListContainerInstances', { cluster: 'payments', filter: 'attribute:ecs.os-type == linux and runningTasksCount > 0' }],
  ['DescribeTasks', { cluster: 'payments', tasks: ['0123456789abcdef0123456789abcdef'] }],
  [
    'UpdateService',
    {
      cluster: 'payments',
      service: 'api',
      desiredCount: 3,
      deploymentConfiguration: { maximumPercent: 200, minimumHealthyPercent: 50 },
    },
  ],
  [
    'CreateService',
    {
      cluster: 'payments',
      serviceName: 'new',
      taskDefinition: 'web:1',
      desiredCount: 2,
      placementConstraints: [{ type: 'memberOf', expression: 'attribute:ecs.availability-zone in [us-east-1a]' }],
      placementStrategy: [{ type: 'spread', field: 'attribute:ecs.availability-zone' }],
    },
  ],
  [
    'RegisterTaskDefinition',
    {
      family: 'strange',
      volumes: [{ name: 'data', host: {} }],
      containerDefinitions: [
        {
          name: 'main',
          image: 'busybox',
          cpu: 10,
          memory: 64,
          command: ['sh', '-c', 'sleep 5; exit 3'],
          portMappings: [{ containerPort: 80, hostPort: 0, protocol: 'tcp' }],
          healthCheck: { command: ['CMD', 'true'], interval: 5, retries: 2 },
          environment: [{ name: 'A', value: 'B' }],
        },
      ],
    },
  ],
  [
    'RunTask',
    {
      cluster: 'payments',
      taskDefinition: 'reports',
      count: 2,
      overrides: { containerOverrides: [{ name: 'reports', cpu: 10 }] },
    },
  ],
  [
    'UpdateContainerInstancesState',
    { cluster: 'payments', containerInstances: ['0123456789abcdef0123456789abcdef'], status: 'DRAINING' },
  ],
  [
    'RegisterContainerInstance',
    {
      cluster: 'payments',
      instanceIdentityDocument: '{"instanceId":"i-0123456789abcdef0","instanceType":"t3.small","availabilityZone":"us-east-1a"}',
      totalResources: [{ name: 'CPU', type: 'INTEGER', integerValue: 2048 }],
      attributes: [{ name: 'stack', value: 'blue' }],
    },
  ],
]

const deep = (levels: number, open: string, close: string) => open.repeat(levels) + '1' + close.repeat(levels)

/** JSON texts that somebody may find in place of a value. */
const strangeValue = fc.oneof(
  fc.constantFrom('null', 'true', '-1', '0', '""', '[]', '{}', '[null]', '[[]]', '{"":{}}'),
  fc.constantFrom('1e400', '-1e400', '1e-400', '9007199254740993', '2147483648', '-2147483649', '0.5', '-0', '9'.repeat(400)),
  fc.constantFrom(
    deep(50, '[', ']'),
    deep(20_000, '[', ']'),
    deep(20_000, '{"a":', '}'),
    deep(300, '{"containerDefinitions":[', ']}'),
  ),
  fc.constantFrom(
    '"\\ud800"',
    '"\\u0000"',
    '"\u2028"',
    '"__proto__"',
    '"constructor"',
    '"arn:aws:ecs:us-east-1:123456789012:"',
    '"((((((((((a"',
  ),
  fc.constantFrom('{"__proto__":{"cluster":"payments"}}', '{"constructor":{"prototype":{}}}', '{"length":-1}', '{"toString":1}'),
  fc.constantFrom(
    JSON.stringify('x'.repeat(100_000)),
    JSON.stringify('not ('.repeat(5000)),
    '"attribute:a =~ (a+)+$"',
    '"not not not"',
  ),
  fc.jsonValue().map((value) => JSON.stringify(value)),
)

const MARK = 'something strange'

/** The places of a value, the value itself first. */
function places(value: unknown, at: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [at]
  return [at, ...Object.entries(value).flatMap(([key, member]) => places(member, [...at, key]))]
}

/** The text of a value with something else at one of its places. */
function replaceAt(value: unknown, place: (string | number)[], text: string): string {
  if (place.length === 0) return text
  const copy = structuredClone(value) as Record<string, unknown>
  let parent = copy
  for (const key of place.slice(0, -1)) parent = parent[key] as Record<string, unknown>
  parent[place.at(-1)!] = MARK
  return JSON.stringify(copy).replace(`"${MARK}"`, () => text)
}

const strangeMember = fc
  .record({ request: fc.constantFrom(...plain), place: fc.nat(1000), text: strangeValue })
  .map(({ request: [operation, input], place, text }) => {
    const all = places(input)
    return { operation, body: Buffer.from(replaceAt(input, all[place % all.length]!, text)) }
  })

/** Bytes that are no text any more: flipped, cut off, with wrong UTF-8 in them. */
const brokenBytes = fc
  .record({
    request: fc.constantFrom(...plain),
    flips: fc.array(fc.record({ at: fc.nat(5000), value: fc.nat(255) }), { maxLength: 4 }),
    keep: fc.nat(2000),
    prefix: fc.constantFrom('', '\ufeff', ' ', '\n', '[', '{"a":'),
  })
  .map(({ request: [operation, input], flips, keep, prefix }) => {
    const body = Buffer.from(prefix + JSON.stringify(input))
    for (const { at, value } of flips) body[at % body.length] = value
    return { operation, body: keep % 3 === 0 ? body.subarray(0, keep % body.length) : body }
  })

const strangeOperation = fc.record({
  operation: fc.oneof(
    fc.constantFrom(...Object.keys(ecsOperations)),
    fc.constantFrom('', '.', 'toString', '__proto__', 'a.b', 'x'.repeat(5000)),
  ),
  body: fc.oneof(fc.uint8Array({ maxLength: 300 }), strangeValue.map(Buffer.from)).map((bytes) => Buffer.from(bytes)),
})

/** Operation and body of a request that will be signed. */
export const strangeRequest = fc.oneof(
  { weight: 4, arbitrary: strangeMember },
  { weight: 2, arbitrary: brokenBytes },
  { weight: 1, arbitrary: strangeOperation },
)

const headerValue = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '\t',
    ',',
    ';',
    '=',
    '%',
    'AWS4-HMAC-SHA256',
    'AWS4-HMAC-SHA256 Credential=test/20260102/us-east-1/ecs/aws4_request',
  ),
  fc.constantFrom(
    'Credential=a/b/c/d/aws4_request, SignedHeaders=host;;, Signature=',
    '99999999T999999Z',
    '20260102T030405Z',
    'x'.repeat(15_000),
  ),
  fc.constantFrom(
    'AmazonEC2ContainerServiceV20141113.',
    'application/x-www-form-urlencoded',
    'chunked',
    '-1',
    '1e9',
    'application/cbor',
  ),
  fc.string({ maxLength: 60 }).map((text) => text.replace(/[^\x20-\x7e]/g, '')),
)

/** Headers put in place of good ones, after signing: nothing of this is to be believed. */
export const strangeHeaders = fc.dictionary(
  fc.constantFrom(
    'authorization',
    'x-amz-date',
    'x-amz-target',
    'content-type',
    'host',
    'x-amz-content-sha256',
    'x-amz-security-token',
    'expect',
    'transfer-encoding',
    'accept-encoding',
  ),
  headerValue,
  { minKeys: 1, maxKeys: 3 },
)

/** Anything on a connection. */
export const rawBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  fc
    .tuple(
      fc.constantFrom(
        'POST / HTTP/1.1\r\n',
        'GET /_emulator/state HTTP/1.1\r\n',
        'POST / HTTP/1.0\r\n',
        'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      ),
      fc.uint8Array({ maxLength: 200 }),
    )
    .map(([start, rest]) => Buffer.concat([Buffer.from(start), rest])),
)
