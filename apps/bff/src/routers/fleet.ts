import type { InstanceTypeView } from '@gantry/shared/console/instance'
import { instanceTypes } from '@gantry/shared/ecs/instance-types'
import * as z from 'zod'
import { failure } from '../api-failure.ts'
import { addMachines, MACHINES_AT_ONCE } from '../fleet/add-machines.ts'
import { admin, router, viewer } from '../trpc.ts'
import { nothing, ref } from './inputs.ts'

const addInput = z.strictObject({
  cluster: ref,
  instanceType: z.enum(instanceTypes.map(({ instanceType }) => instanceType)),
  count: z.int().min(1).max(MACHINES_AT_ONCE),
  availabilityZone: z.string().max(64).optional(),
})

/** Emulated machines. */
export const fleetRouter = router({
  instanceTypes: viewer
    .input(nothing.optional())
    .query((): InstanceTypeView[] =>
      instanceTypes.map(({ instanceType, vcpu, registeredMemory }) => ({ instanceType, vcpu, memory: registeredMemory })),
    ),

  add: admin.input(addInput).mutation(async ({ ctx, input }): Promise<{ arns: string[] }> => {
    const { canAddInstances } = await ctx.connection()
    if (!canAddInstances)
      throw failure('denied', 'NotAnEmulator', 'Machines can be added to the emulator only; in AWS, launch them with EC2.')
    return { arns: await addMachines(ctx.aws, input) }
  }),
})
