import type { Listener } from '@aws-sdk/client-elastic-load-balancing'
import { AwsError } from '../../protocol/aws-error.ts'
import { duplicateListener, invalidConfiguration, validationError } from './refusals.ts'

const MOST_LISTENERS = 100
const PROTOCOLS = ['HTTP', 'HTTPS', 'TCP', 'SSL']

/** The listeners of a request, with ELB's defaults; each load balancer port once. */
export function readListeners(given: readonly Listener[]): Listener[] {
  if (given.length === 0) throw validationError('Listeners cannot be empty')
  if (given.length > MOST_LISTENERS) throw invalidConfiguration(`A load balancer has at most ${MOST_LISTENERS} listeners`)
  const listeners = given.map(readListener)
  listeners.forEach((listener, index) => {
    if (listeners.findIndex((other) => isSamePort(other, listener)) < index) throw alreadyThere(listener)
  })
  return listeners
}

export const isSamePort = (a: Listener, b: Listener): boolean => a.LoadBalancerPort === b.LoadBalancerPort

export const isSame = (a: Listener, b: Listener): boolean =>
  isSamePort(a, b) &&
  a.Protocol === b.Protocol &&
  a.InstancePort === b.InstancePort &&
  a.InstanceProtocol === b.InstanceProtocol &&
  a.SSLCertificateId === b.SSLCertificateId

export const alreadyThere = ({ LoadBalancerPort }: Listener): AwsError =>
  duplicateListener(
    `A listener already exists for LoadBalancer port ${LoadBalancerPort}, but with a different InstancePort, Protocol, or SSLCertificateId`,
  )

function readListener({
  Protocol = '',
  LoadBalancerPort = 0,
  InstanceProtocol,
  InstancePort = 0,
  SSLCertificateId,
}: Listener): Listener {
  const [protocol, instanceProtocol] = [Protocol.toUpperCase(), (InstanceProtocol || Protocol).toUpperCase()]
  for (const one of [protocol, instanceProtocol]) {
    if (!PROTOCOLS.includes(one)) throw new AwsError('UnsupportedProtocol', `The protocol '${one}' is not supported`)
  }
  if (isHttp(protocol) !== isHttp(instanceProtocol)) {
    throw invalidConfiguration(
      `Listener Protocol '${protocol}' and InstanceProtocol '${instanceProtocol}' must both be of the same internet protocol level`,
    )
  }
  for (const port of [LoadBalancerPort, InstancePort]) {
    if (port < 1 || port > 65_535) throw validationError('Listener ports must be in the range 1-65535')
  }
  const isEncrypted = protocol === 'HTTPS' || protocol === 'SSL'
  if (isEncrypted && !SSLCertificateId)
    throw new AwsError('ValidationError', `Secure Listeners need to specify a SSLCertificateId`)
  return {
    Protocol: protocol,
    LoadBalancerPort,
    InstanceProtocol: instanceProtocol,
    InstancePort,
    ...(isEncrypted && { SSLCertificateId }),
  }
}

const isHttp = (protocol: string) => protocol.startsWith('HTTP')
