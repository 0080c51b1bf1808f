import type { ContainerView } from '@gantry/shared/console/task'
import { Copyable } from '../../components/copyable.tsx'

interface NetworkBindingsProps {
  bindings: ContainerView['networkBindings']
  /** Address of the container instance, once known. */
  host: string | undefined
  isReachable: boolean
}

/** `54.1.2.3:49153 → 80/tcp`, a link where a browser can follow it. */
export function NetworkBindings({ bindings, host, isReachable }: NetworkBindingsProps) {
  if (bindings.length === 0) return '–'
  return bindings.map(({ containerPort, hostPort, protocol = 'tcp' }) => {
    const address = `${host ?? '*'}:${hostPort}`
    const isLink = isReachable && host !== undefined && protocol === 'tcp'
    return (
      <div key={`${hostPort}/${protocol}/${containerPort}`}>
        <Copyable text={address}>
          {isLink ? (
            <a href={`http://${address}`} target="_blank" rel="noreferrer">
              {address}
            </a>
          ) : (
            address
          )}{' '}
          → {containerPort}/{protocol}
        </Copyable>
      </div>
    )
  })
}
