import { expect, test } from 'vitest'
import { invalid } from '../api-failure.ts'
import { toApiFailure } from './to-api-failure.ts'

const sdkError = (name: string, message = 'words of AWS', extra: object = {}) =>
  Object.assign(new Error(message), { name, $fault: 'client', $metadata: { requestId: 'r-1', httpStatusCode: 400 } }, extra)

test.each([
  ['ClusterNotFoundException', 'not-found'],
  ['ServiceNotFoundException', 'not-found'],
  ['ClusterContainsServicesException', 'conflict'],
  ['ServiceNotActiveException', 'conflict'],
  ['InvalidParameterException', 'invalid'],
  ['ClientException', 'invalid'],
  ['AccessDeniedException', 'denied'],
  ['ExpiredTokenException', 'credentials'],
  ['UnrecognizedClientException', 'credentials'],
  ['ThrottlingException', 'throttled'],
  ['ServerException', 'unreachable'],
  ['SomethingNewException', 'unknown'],
])('%s is of the kind %s, in the words of AWS', (name, kind) => {
  expect(toApiFailure(sdkError(name), 'ecs', 'DescribeClusters').apiError).toEqual({
    kind,
    code: name,
    message: 'words of AWS',
    action: 'ecs:DescribeClusters',
    requestId: 'r-1',
  })
})

test('an unknown revision is not found, though ECS calls it a ClientException', () => {
  const error = sdkError('ClientException', 'Unable to describe task definition.')
  expect(toApiFailure(error, 'ecs', 'DescribeTaskDefinition').apiError).toMatchObject({
    kind: 'not-found',
    code: 'ClientException',
    message: 'Unable to describe task definition.',
  })
})

test('a refused connection is an endpoint that does not answer', () => {
  const error = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:8081'), { code: 'ECONNREFUSED' })
  expect(toApiFailure(error, 'ecs', 'ListTasks').apiError).toMatchObject({
    kind: 'unreachable',
    code: 'EndpointUnreachable',
    message: 'The endpoint does not answer (ECONNREFUSED).',
  })
})

test.each([
  [
    'StartTask',
    'ECONNRESET',
    'The endpoint does not answer (ECONNRESET). It may have taken effect all the same: check before you try again.',
  ],
  ['StartTask', 'ECONNREFUSED', 'The endpoint does not answer (ECONNREFUSED).'],
  ['ListTasks', 'ECONNRESET', 'The endpoint does not answer (ECONNRESET).'],
] as const)('a lost %s (%s) says whether it may have happened', (action, code, message) => {
  const error = Object.assign(new Error('socket hang up'), { name: 'TimeoutError', code })
  expect(toApiFailure(error, 'ecs', action).apiError).toMatchObject({ kind: 'unreachable', message })
})

test("a proxy's error page is an answer that is not AWS's", () => {
  const error = Object.assign(new SyntaxError('Unexpected token <'), { $response: { statusCode: 502 } })
  expect(toApiFailure(error, 'ecs', 'ListTasks').apiError.message).toBe("The endpoint's answer is not AWS's (status 502).")
})

test('missing credentials are told apart from wrong ones by their words', () => {
  const error = Object.assign(new Error('Could not load credentials from any providers'), { name: 'CredentialsProviderError' })
  expect(toApiFailure(error, 'ecs', 'ListTasks').apiError).toMatchObject({
    kind: 'credentials',
    message: 'Could not load credentials from any providers',
  })
})

test('our own failures stay as they are', () => {
  const ours = invalid('MaskedValue', 'Replace it.')
  expect(toApiFailure(ours, 'ecs', 'RunTask')).toBe(ours)
})

test.each([
  ['InvalidInstanceID.NotFound', 'not-found'],
  ['AccessPointNotFoundException', 'not-found'],
  ['NoSuchEntityException', 'not-found'],
  ['InvalidKeyPair.Duplicate', 'conflict'],
  ['InvalidGroup.InUse', 'conflict'],
  ['DependencyViolation', 'conflict'],
  ['IncorrectInstanceState', 'conflict'],
  ['EntityAlreadyExistsException', 'conflict'],
  ['AlreadyExistsException', 'conflict'],
  ['InvalidParameterValue', 'invalid'],
  ['VcpuLimitExceeded', 'invalid'],
  ['ValidationError', 'invalid'],
  ['Unsupported', 'invalid'],
  ['InsufficientCapabilitiesException', 'invalid'],
  ['UnauthorizedOperation', 'denied'],
  ['AccessDenied', 'denied'],
  ['AuthFailure', 'credentials'],
  ['InvalidClientTokenId', 'credentials'],
])('%s of a service around ECS is of the kind %s', (name, kind) => {
  expect(toApiFailure(sdkError(name), 'ec2', 'RunInstances').apiError).toMatchObject({ kind, action: 'ec2:RunInstances' })
})

test('a stack that is not there is not found, though CloudFormation calls it a ValidationError', () => {
  const error = sdkError('ValidationError', 'Stack with id Gantry-web does not exist')
  expect(toApiFailure(error, 'cloudFormation', 'DescribeStacks').apiError.kind).toBe('not-found')
})

test('both kinds of load balancers share the prefix of their permissions', () => {
  const prefixes = (['classicBalancing', 'balancing'] as const).map(
    (service) => toApiFailure(sdkError('AccessDenied'), service, 'DescribeLoadBalancers').apiError.action,
  )
  expect(new Set(prefixes)).toEqual(new Set(['elasticloadbalancing:DescribeLoadBalancers']))
})
