import { clustersRouter } from './routers/clusters.ts'
import { connectionRouter } from './routers/connection.ts'
import { ec2Router } from './routers/ec2.ts'
import { instancesRouter } from './routers/instances.ts'
import { launchRouter } from './routers/launch.ts'
import { loadBalancersRouter } from './routers/load-balancers.ts'
import { rolesRouter } from './routers/roles.ts'
import { servicesRouter } from './routers/services.ts'
import { taskDefinitionsRouter } from './routers/task-definitions.ts'
import { tasksRouter } from './routers/tasks.ts'
import { router } from './trpc.ts'

/** Everything that a browser may ask for: what is not here is never signed. */
export const appRouter = router({
  connection: connectionRouter,
  clusters: clustersRouter,
  instances: instancesRouter,
  taskDefinitions: taskDefinitionsRouter,
  services: servicesRouter,
  tasks: tasksRouter,
  launch: launchRouter,
  ec2: ec2Router,
  loadBalancers: loadBalancersRouter,
  roles: rolesRouter,
})

export type AppRouter = typeof appRouter
