import type { ServiceDetailView } from '@gantry/shared/console/service'
import { useOutletContext } from 'react-router'

/** The service of the page, for its tabs. */
export function useService(): ServiceDetailView {
  return useOutletContext<ServiceDetailView>()
}
