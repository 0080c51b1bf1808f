import type { HealthCheck as HealthCheckShape } from '@aws-sdk/client-elastic-load-balancing'
import type { HealthCheck } from '../state/elb-state.ts'
import { checkRange } from './numbers.ts'
import { validationError } from './refusals.ts'

/** `HTTP:80/index.html`, `TCP:80`. Ranges: "Configure health checks for your Classic Load Balancer". */
export function readHealthCheck(shape: HealthCheckShape): HealthCheck {
  const { Target = '', Interval = 0, Timeout = 0, UnhealthyThreshold = 0, HealthyThreshold = 0 } = shape
  const [, protocol = '', port, path = ''] = /^([A-Za-z]+):(\d{1,5})(\/.*)?$/.exec(Target) ?? []
  const isHttp = /^https?$/i.test(protocol)
  if (!/^(https?|tcp|ssl)$/i.test(protocol)) {
    throw validationError('HealthCheck Target must specify a port and protocol: HTTP, HTTPS, TCP or SSL')
  }
  if (Number(port) < 1 || Number(port) > 65_535) throw validationError('HealthCheck Target must specify a valid port')
  if (isHttp && path === '')
    throw validationError(
      'HealthCheck HTTP Target must specify a port followed by a path that begins with a slash. e.g. HTTP:80/ping/this/path',
    )
  if (!isHttp && path !== '') throw validationError(`HealthCheck ${protocol.toUpperCase()} Target must not have a path`)
  checkRange('HealthCheck Interval', Interval, 5, 300)
  checkRange('HealthCheck Timeout', Timeout, 2, 60)
  checkRange('HealthCheck UnhealthyThreshold', UnhealthyThreshold, 2, 10)
  checkRange('HealthCheck HealthyThreshold', HealthyThreshold, 2, 10)
  if (Timeout >= Interval) throw validationError('HealthCheck interval must be greater than HealthCheck timeout')
  return {
    protocol: protocol.toUpperCase(),
    port: Number(port),
    path,
    interval: Interval * 1_000,
    timeout: Timeout * 1_000,
    healthyThreshold: HealthyThreshold,
    unhealthyThreshold: UnhealthyThreshold,
    codes: '200',
  }
}

/** What is checked until ConfigureHealthCheck says otherwise. */
export const defaultHealthCheck = (instancePort: number): HealthCheck => ({
  protocol: 'TCP',
  port: instancePort,
  path: '',
  interval: 30_000,
  timeout: 5_000,
  healthyThreshold: 10,
  unhealthyThreshold: 2,
  codes: '200',
})
