import { allowed, counted, refused, type Can } from './can.ts'
import type { ServiceView } from './service.ts'

/** What may be done to a service in its present state. */
export const serviceCan = {
  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateService.html (ServiceNotActiveException) */
  update(service: Pick<ServiceView, 'status'>): Can {
    return service.status === 'ACTIVE'
      ? allowed
      : refused(`The service is ${service.status}. Only ACTIVE services can be updated.`)
  },

  /** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeleteService.html (a desired count of 0; DAEMON has none) */
  delete(service: Pick<ServiceView, 'status' | 'schedulingStrategy' | 'desiredCount'>): Can {
    const force = serviceCan.forceDelete(service)
    if (!force.allowed || service.schedulingStrategy === 'DAEMON' || service.desiredCount === 0) return force
    return refused(`The service wants ${counted(service.desiredCount, 'task')}. Set the number of tasks to 0 first.`)
  },

  /** The same page: `force` deletes a service that is not scaled to zero. */
  forceDelete(service: Pick<ServiceView, 'status'>): Can {
    return service.status === 'ACTIVE' ? allowed : refused(`The service is ${service.status}: it is already deleted.`)
  },
}
