import type { EcsRoleView } from '@gantry/shared/console/role'
import * as z from 'zod'
import { createRole } from '../roles/create-role.ts'
import { readRoles } from '../roles/read-roles.ts'
import { admin, router, viewer } from '../trpc.ts'
import { nothing } from './inputs.ts'

export const rolesRouter = router({
  list: viewer.input(nothing.optional()).query(({ ctx }): Promise<EcsRoleView[]> => readRoles(ctx.aws)),

  /** Also completes one that is there but lacks its policy or its instance profile. */
  create: admin
    .input(z.strictObject({ roleName: z.enum(['ecsInstanceRole', 'ecsServiceRole']) }))
    .mutation(({ ctx, input }): Promise<EcsRoleView> => createRole(ctx.aws, input.roleName)),
})
