import type { Reservation } from '@aws-sdk/client-ec2'
import type { Region } from '../../region/region.ts'
import type { Ec2Instance } from '../state/ec2-state.ts'
import { toInstance } from './instance.ts'

/** Machines by the launch that made them. */
export function toReservations(region: Region, instances: readonly Ec2Instance[]): Reservation[] {
  const reservations = new Map<string, Reservation>()
  for (const instance of instances) {
    const { reservationId } = instance
    let reservation = reservations.get(reservationId)
    if (!reservation) {
      reservation = { ReservationId: reservationId, OwnerId: region.state.account, Groups: [], Instances: [] }
      reservations.set(reservationId, reservation)
    }
    reservation.Instances!.push(toInstance(region, instance))
  }
  return [...reservations.values()]
}
