import type { CreateTargetGroupInput } from '@aws-sdk/client-elastic-load-balancing-v2'
import type { HealthCheck } from '../state/elb-state.ts'
import { checkRange } from './numbers.ts'
import { notImplemented, validationError } from './refusals.ts'

const HTTP = ['HTTP', 'HTTPS']
const SERVED = [...HTTP, 'TCP', 'TLS']

type Settings = Pick<
  CreateTargetGroupInput,
  | 'HealthCheckProtocol'
  | 'HealthCheckPort'
  | 'HealthCheckPath'
  | 'HealthCheckEnabled'
  | 'HealthCheckIntervalSeconds'
  | 'HealthCheckTimeoutSeconds'
  | 'HealthyThresholdCount'
  | 'UnhealthyThresholdCount'
  | 'Matcher'
>

/** Throws for what this endpoint does not serve. */
export function checkTargetGroupSupported(input: CreateTargetGroupInput): void {
  const { TargetType: type = 'instance', ProtocolVersion, IpAddressType, Protocol } = input
  if (type !== 'instance') throw notImplemented(`Target type '${type}'`)
  if (ProtocolVersion === 'GRPC') throw notImplemented("Protocol version 'GRPC'")
  if (IpAddressType === 'ipv6') throw notImplemented("IP address type 'ipv6'")
  if (Protocol && !SERVED.includes(Protocol)) throw notImplemented(`Protocol '${Protocol}'`)
}

/** What a new target group of this protocol checks. Source: "Health checks for your target groups". */
export function defaultCheck(protocol: string, settings: Settings): HealthCheck {
  const isNetwork = !HTTP.includes(protocol)
  const checked = settings.HealthCheckProtocol ?? (isNetwork ? 'TCP' : 'HTTP')
  const timeout = HTTP.includes(checked) ? (isNetwork ? 6_000 : 5_000) : 10_000
  return {
    protocol: checked,
    path: '/',
    interval: 30_000,
    timeout,
    healthyThreshold: 5,
    unhealthyThreshold: 2,
    codes: isNetwork ? '200-399' : '200',
  }
}

/** A health check with the changes of a request. */
export function withSettings(former: HealthCheck, settings: Settings): HealthCheck {
  if (settings.HealthCheckEnabled === false) {
    throw validationError("Health check enabled must be true for target groups with target type 'instance'")
  }
  const { HealthCheckPort: port, HealthCheckPath: path = former.path, HealthCheckProtocol: protocol = former.protocol } = settings
  checkRange('Health check interval', settings.HealthCheckIntervalSeconds, 5, 300)
  checkRange('Health check timeout', settings.HealthCheckTimeoutSeconds, 2, 120)
  checkRange('Healthy threshold count', settings.HealthyThresholdCount, 2, 10)
  checkRange('Unhealthy threshold count', settings.UnhealthyThresholdCount, 2, 10)
  if (!SERVED.includes(protocol) || protocol === 'TLS')
    throw validationError(`Health check protocol '${protocol}' is not supported`)
  if (!path.startsWith('/') || path.length > 1_024)
    throw validationError(`Health check path '${path}' must begin with a '/' character`)
  const check: HealthCheck = {
    ...former,
    protocol,
    path,
    interval: milliseconds(settings.HealthCheckIntervalSeconds) ?? former.interval,
    timeout: milliseconds(settings.HealthCheckTimeoutSeconds) ?? former.timeout,
    healthyThreshold: settings.HealthyThresholdCount ?? former.healthyThreshold,
    unhealthyThreshold: settings.UnhealthyThresholdCount ?? former.unhealthyThreshold,
    codes: readCodes(settings.Matcher?.HttpCode) ?? former.codes,
  }
  if (port !== undefined) setPort(check, port)
  if (check.timeout >= check.interval) {
    const [timeout, interval] = [check.timeout / 1_000, check.interval / 1_000]
    throw validationError(`Health check timeout '${timeout}' must be smaller than the interval '${interval}'`)
  }
  return check
}

function setPort(check: HealthCheck, port: string): void {
  if (port === 'traffic-port') {
    delete check.port
    return
  }
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65_535) {
    throw validationError(`Health check port '${port}' must be 'traffic-port' or in the range 1-65535`)
  }
  check.port = Number(port)
}

function readCodes(codes: string | undefined): string | undefined {
  if (codes !== undefined && !/^[2-5]\d\d(-[2-5]\d\d)?(,[2-5]\d\d(-[2-5]\d\d)?)*$/.test(codes)) {
    throw validationError(`Health check matcher HTTP code '${codes}' must be within '200-599'`)
  }
  return codes
}

const milliseconds = (seconds: number | undefined) => (seconds === undefined ? undefined : seconds * 1_000)
