import { counted } from '@gantry/shared/console/can'
import { serviceHealth } from '@gantry/shared/console/service-health'
import type { ServiceView } from '@gantry/shared/console/service'

const NAMED = 3

/** `2 of 12 services need attention: web (1 of 2 not placed: a host port is taken); …` Undefined when none does. */
export function attentionText(services: readonly ServiceView[]): string | undefined {
  const problems = services.flatMap((service) => {
    const { level, text } = serviceHealth(service)
    return level === 'problem' ? [`${service.name} (${text})`] : []
  })
  if (problems.length === 0) return undefined
  const others = problems.length - NAMED
  const named = problems.slice(0, NAMED).join('; ') + (others > 0 ? `; and ${others} more` : '')
  return `${problems.length} of ${counted(services.length, 'service')} ${problems.length === 1 ? 'needs' : 'need'} attention: ${named}.`
}
