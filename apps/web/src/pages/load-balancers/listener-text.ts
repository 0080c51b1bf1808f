import type { ListenerView } from '@gantry/shared/console/load-balancer'
import { parseArn } from '@gantry/shared/ecs/arn'

/** `web` of `arn:…:targetgroup/web/73e2d6bc24d8a067`. */
export function targetGroupName(arn: string): string {
  return parseArn(arn)?.resourceId.split('/')[0] ?? arn
}

/** `HTTP 80 → HTTP 8080`, or `HTTPS 443 → web`. */
export function listenerText({
  protocol,
  loadBalancerPort,
  instanceProtocol,
  instancePort,
  targetGroupArns,
}: ListenerView): string {
  const target = instancePort ? `${instanceProtocol} ${instancePort}` : (targetGroupArns ?? []).map(targetGroupName).join(', ')
  return target ? `${protocol} ${loadBalancerPort} → ${target}` : `${protocol} ${loadBalancerPort}`
}
